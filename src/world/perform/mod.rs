//! How each effect is carried out, by what it needs: files, the network, what is kept, the clipboard.

mod clipboard;
mod files;
mod keeping;
mod network;
