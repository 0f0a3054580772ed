//! Tables for spreadsheets (RFC 4180).

/// What a spreadsheet takes a cell for a formula by.
const FORMULAS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
/// By this Excel knows that it is UTF-8.
const MARK: char = '\u{feff}';

/// A table with a first row of names. No cell becomes a formula, whoever wrote what is in it.
pub fn table<const N: usize>(names: &[&str; N], rows: impl IntoIterator<Item = [String; N]>) -> String {
    let mut text = String::from(MARK);
    row(&mut text, names.iter().copied());
    for cells in rows {
        row(&mut text, cells.iter().map(String::as_str));
    }
    text
}

fn row<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            text.push(',');
        }
        text.push_str(&written(cell));
    }
    text.push_str("\r\n");
}

fn written(cell: &str) -> String {
    let is_number = cell.parse::<i64>().is_ok();
    let guard = if cell.starts_with(FORMULAS) && !is_number { "'" } else { "" };
    if guard.is_empty() && !cell.contains([',', '"', '\n', '\r']) {
        return cell.to_owned();
    }
    format!("\"{guard}{}\"", cell.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stay_cells_and_none_becomes_a_formula() {
        let rows = [["a, b", "«ø»"], ["say \"hi\"\nthere", "-5"], ["=HYPERLINK(\"x\")", "@SUM(1)"]];
        let text = table(&["one", "two"], rows.map(|cells| cells.map(str::to_owned)));
        let wanted = "\u{feff}one,two\r\n\"a, b\",«ø»\r\n\"say \"\"hi\"\"\nthere\",-5\r\n\
            \"'=HYPERLINK(\"\"x\"\")\",\"'@SUM(1)\"\r\n";
        assert_eq!(text, wanted);
    }
}
