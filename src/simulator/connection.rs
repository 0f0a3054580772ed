//! A connection that can be cut before or within the answer, which are the worst moments for a client that creates
//! something, and that is not held open by a client that sends its request too slowly.
//!
//! A handler that takes `ConnectInfo<ConnectionHandle>` may call [`ConnectionHandle::cut`]. What it answers then is
//! never sent, and the other side sees the connection end. [`super::intake`] tells when a request begins and ends.

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Sleep, sleep};

/// How long it waits for those who ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// For the first byte of a request, on a connection that is open.
    pub idle: Duration,
    /// From that byte to the end of the head.
    pub head: Duration,
    /// From there to the end of the body.
    pub body: Duration,
}

impl Default for Patience {
    /// Long enough for the slowest network; the largest request has 64 kB.
    fn default() -> Self {
        Self { idle: Duration::from_secs(75), head: Duration::from_secs(15), body: Duration::from_secs(15) }
    }
}

/// The bytes that may still be written of an answer that is not cut.
const ALL: usize = usize::MAX;

/// The handle of one connection.
#[derive(Clone)]
pub struct ConnectionHandle(Arc<State>);

struct State {
    is_cut: AtomicBool,
    /// Whether a request is being answered: no head is waited for meanwhile.
    is_serving: AtomicBool,
    /// Bytes of the body that are written before the connection is cut.
    of_body: AtomicUsize,
}

impl Default for ConnectionHandle {
    fn default() -> Self {
        let (is_cut, is_serving) = (AtomicBool::new(false), AtomicBool::new(false));
        Self(Arc::new(State { is_cut, is_serving, of_body: AtomicUsize::new(ALL) }))
    }
}

impl ConnectionHandle {
    /// From now on nothing more is written.
    pub fn cut(&self) {
        self.0.is_cut.store(true, Ordering::SeqCst);
    }

    /// Of the answer that comes, so many bytes of the body are written, and nothing more.
    pub fn cut_body_after(&self, bytes: usize) {
        self.0.of_body.store(bytes, Ordering::SeqCst);
    }

    /// A head was read, or its request was answered.
    pub fn set_serving(&self, is_serving: bool) {
        self.0.is_serving.store(is_serving, Ordering::SeqCst);
    }
}

/// Accepts connections that can be cut.
pub struct CuttableListener {
    /// Where they come in.
    pub listener: TcpListener,
    /// How long each of them waits.
    pub patience: Patience,
}

/// One such connection.
pub struct CuttableStream<S = TcpStream> {
    stream: S,
    connection: ConnectionHandle,
    waiting: Waiting,
    head: HeadEnd,
}

impl Listener for CuttableListener {
    type Io = CuttableStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (CuttableStream, SocketAddr) {
        let (stream, address) = Listener::accept(&mut self.listener).await;
        (CuttableStream::new(stream, self.patience), address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

impl Connected<IncomingStream<'_, CuttableListener>> for ConnectionHandle {
    fn connect_info(stream: IncomingStream<'_, CuttableListener>) -> Self {
        stream.io().connection.clone()
    }
}

/// The wait for the head of a request.
struct Waiting {
    patience: Patience,
    /// Whether its first byte is there.
    has_begun: bool,
    deadline: Option<Pin<Box<Sleep>>>,
}

impl Waiting {
    /// Ready with a fault when it took too long.
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let limit = if self.has_begun { self.patience.head } else { self.patience.idle };
        let deadline = self.deadline.get_or_insert_with(|| Box::pin(sleep(limit)));
        deadline.as_mut().poll(cx).map(|()| Err(io::ErrorKind::TimedOut.into()))
    }

    fn begin(&mut self) {
        if !self.has_begun {
            (self.has_begun, self.deadline) = (true, None);
        }
    }

    fn end(&mut self) {
        (self.has_begun, self.deadline) = (false, None);
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for CuttableStream<S> {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let before = into.filled().len();
        let read = Pin::new(&mut this.stream).poll_read(cx, into);
        if this.connection.0.is_serving.load(Ordering::SeqCst) {
            this.waiting.end();
            return read;
        }
        if into.filled().len() > before {
            this.waiting.begin();
        }
        // Also after a byte: whoever sends one now and then is as slow as whoever sends none.
        match (this.waiting.poll(cx), read) {
            (Poll::Ready(late), _) => Poll::Ready(late),
            (Poll::Pending, read) => read,
        }
    }
}

/// Finds where the head of an answer ends: after an empty line.
#[derive(Clone, Default)]
struct HeadEnd {
    /// How much of the four bytes was seen last.
    seen: usize,
    has_ended: bool,
}

impl HeadEnd {
    /// How many of these bytes belong to the head.
    fn of_head(&mut self, bytes: &[u8]) -> usize {
        let mut of_head = 0;
        while !self.has_ended && of_head < bytes.len() {
            self.seen = match (self.seen, bytes[of_head]) {
                (0 | 2, b'\r') | (1 | 3, b'\n') => self.seen + 1,
                (_, b'\r') => 1,
                _ => 0,
            };
            self.has_ended = self.seen == 4;
            of_head += 1;
        }
        of_head
    }
}

impl<S> CuttableStream<S> {
    fn new(stream: S, patience: Patience) -> Self {
        let waiting = Waiting { patience, has_begun: false, deadline: None };
        Self { stream, connection: ConnectionHandle::default(), waiting, head: HeadEnd::default() }
    }

    /// How many of these bytes may be written. The connection is cut after them if those are not all.
    fn allowed(&self, bytes: &[u8]) -> usize {
        let of_body = self.connection.0.of_body.load(Ordering::SeqCst);
        if of_body == ALL {
            return bytes.len();
        }
        let of_head = self.head.clone().of_head(bytes);
        of_head + (bytes.len() - of_head).min(of_body)
    }

    /// Counts what was written of an answer that will be cut. What was only offered is offered again.
    fn count(&mut self, written: &[u8]) {
        let of_body = self.connection.0.of_body.load(Ordering::SeqCst);
        if of_body != ALL {
            let of_head = self.head.of_head(written);
            self.connection.cut_body_after(of_body.saturating_sub(written.len() - of_head));
        }
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for CuttableStream<S> {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        if this.connection.0.is_cut.load(Ordering::SeqCst) {
            return Poll::Ready(Err(io::ErrorKind::BrokenPipe.into()));
        }
        let allowed = this.allowed(bytes);
        let written = ready!(Pin::new(&mut this.stream).poll_write(cx, &bytes[..allowed]))?;
        this.count(&bytes[..written]);
        // A long answer is under way: no head is late meanwhile.
        this.waiting.end();
        if written == allowed && allowed < bytes.len() {
            this.connection.cut();
        }
        Poll::Ready(Ok(written))
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    const HEAD: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 8\r\n\r\n";
    const BODY: &[u8] = b"{\"a\": 1}";

    /// Takes three bytes every other time that it is asked, and else none.
    #[derive(Default)]
    struct Slow {
        taken: Vec<u8>,
        has_waited: bool,
        has_spoken: bool,
    }

    impl AsyncWrite for Slow {
        fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
            self.has_waited = !self.has_waited;
            if self.has_waited {
                cx.waker().wake_by_ref();
                return Poll::Pending;
            }
            let count = bytes.len().min(3);
            self.taken.extend_from_slice(&bytes[..count]);
            Poll::Ready(Ok(count))
        }

        fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            Poll::Ready(Ok(()))
        }

        fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            Poll::Ready(Ok(()))
        }
    }

    /// Has a head, and then nothing more.
    impl AsyncRead for Slow {
        fn poll_read(mut self: Pin<&mut Self>, _: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
            if std::mem::replace(&mut self.has_spoken, true) {
                return Poll::Pending;
            }
            into.put_slice(b"GET / HTTP/1.1\r\n\r\n");
            Poll::Ready(Ok(()))
        }
    }

    #[tokio::test]
    async fn an_answer_that_took_long_is_written_to_its_end() {
        let (long, short) = (Duration::from_mins(10), Duration::from_millis(20));
        for writes in [false, true] {
            let mut stream = CuttableStream::new(Slow::default(), Patience { idle: long, head: short, body: long });
            let mut head = [0; 64];
            assert!(stream.read(&mut head).await.unwrap() > 0);
            sleep(2 * short).await;
            if writes {
                stream.write_all(BODY).await.unwrap();
            }
            let read = tokio::time::timeout(5 * short, stream.read(&mut head)).await;
            assert_eq!(read.is_err(), writes, "a head that is late ends the connection, an answer does not: {read:?}");
        }
    }

    #[tokio::test]
    async fn what_was_written_is_counted_and_not_what_was_offered() {
        let answer = [HEAD, BODY].concat();
        for of_body in 0..BODY.len() {
            let mut stream = CuttableStream::new(Slow::default(), Patience::default());
            stream.connection.cut_body_after(of_body);
            assert!(stream.write_all(&answer).await.is_err(), "{of_body}");
            assert_eq!(stream.stream.taken, answer[..HEAD.len() + of_body], "{of_body}");
        }
    }

    #[tokio::test]
    async fn an_answer_that_is_not_cut_is_written_whole() {
        let answer = [HEAD, BODY].concat();
        for of_body in [BODY.len(), ALL] {
            let mut stream = CuttableStream::new(Slow::default(), Patience::default());
            stream.connection.cut_body_after(of_body);
            stream.write_all(&answer).await.unwrap();
            assert_eq!(stream.stream.taken, answer, "{of_body}");
        }
    }
}
