//! Reading a picture with an eye on the clock: how long a decoder works, and what the disk says.
//!
//! Decoders turn whatever goes wrong into errors of their own. Whether it was the picture, which stays
//! as it is, or the disk, which may be well again in a minute, is known here.

use std::io::{self, Read, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use parking_lot::Mutex;

use super::making::Unmade;

/// How long a decoder may work, without what it waits for the disk. The largest pictures that are
/// taken need a tenth of that.
pub(super) const WORK_MAX: Duration = Duration::from_secs(10);
/// How long it may wait for the disk.
pub(super) const READ_MAX: Duration = Duration::from_secs(60);

/// What is known of a picture's reading, for whoever decodes it.
#[derive(Debug, Clone)]
pub(super) struct Watch(Arc<Watched>);

#[derive(Debug)]
struct Watched {
    began: Instant,
    reading_ns: AtomicU64,
    work_max: Duration,
    read_max: Duration,
    failed: Mutex<Option<io::Error>>,
    long: AtomicBool,
}

/// A picture that is being read.
#[derive(Debug)]
pub(super) struct Watching<R> {
    inner: R,
    watch: Watch,
}

impl Watch {
    pub(super) fn begin(work_max: Duration, read_max: Duration) -> Self {
        Self(Arc::new(Watched {
            began: Instant::now(),
            reading_ns: AtomicU64::default(),
            work_max,
            read_max,
            failed: Mutex::default(),
            long: AtomicBool::default(),
        }))
    }

    pub(super) fn over<R>(&self, inner: R) -> Watching<R> {
        let watch = self.clone();
        Watching { inner, watch }
    }

    /// Whether there is time left.
    pub(super) fn check(&self) -> Result<(), Unmade> {
        let watched = &*self.0;
        if watched.began.elapsed().saturating_sub(watched.reading()) > watched.work_max {
            self.0.long.store(true, Ordering::Relaxed);
            return Err(Unmade::Unfit("it takes too long"));
        }
        Ok(())
    }

    /// What a decoder's error stands for.
    pub(super) fn blame(&self, why: &'static str) -> Unmade {
        match self.0.failed.lock().take() {
            Some(error) => Unmade::Unread(error),
            None if self.0.long.load(Ordering::Relaxed) => Unmade::Unfit("it takes too long"),
            None => Unmade::Unfit(why),
        }
    }

    /// Whether all that was read was read in time.
    pub(super) fn verdict(&self) -> Result<(), Unmade> {
        if self.0.failed.lock().is_some() || self.0.long.load(Ordering::Relaxed) {
            return Err(self.blame("it can't be read"));
        }
        Ok(())
    }

    fn note<T>(&self, began: Instant, result: io::Result<T>) -> io::Result<T> {
        let watched = &*self.0;
        let took = u64::try_from(began.elapsed().as_nanos()).unwrap_or(u64::MAX);
        watched.reading_ns.fetch_add(took, Ordering::Relaxed);
        let slow = || io::Error::from(io::ErrorKind::TimedOut);
        let result = if watched.reading() > watched.read_max {
            Err(slow())
        } else {
            result
        };
        result.inspect_err(|error| {
            if error.kind() != io::ErrorKind::Interrupted {
                let kept = error.raw_os_error().map(io::Error::from_raw_os_error);
                let kept = kept.unwrap_or_else(|| error.kind().into());
                *watched.failed.lock() = Some(kept);
            }
        })
    }
}

impl Watched {
    fn reading(&self) -> Duration {
        Duration::from_nanos(self.reading_ns.load(Ordering::Relaxed))
    }
}

impl<R: Read> Read for Watching<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        if self.watch.check().is_err() {
            return Err(io::ErrorKind::TimedOut.into());
        }
        let began = Instant::now();
        let result = self.inner.read(bytes);
        self.watch.note(began, result)
    }
}

impl<R: Seek> Seek for Watching<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        // That a picture points outside of itself is its own fault.
        self.inner.seek(to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Broken;

    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("no sector"))
        }
    }

    struct Slow;

    impl Read for Slow {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            std::thread::sleep(Duration::from_millis(5));
            Ok(1)
        }
    }

    #[test]
    fn what_the_disk_does_is_not_the_fault_of_the_picture() {
        let long = Duration::from_secs(600);
        let watch = Watch::begin(long, long);
        assert!(watch.over(Broken).read(&mut [0]).is_err());
        assert!(matches!(watch.blame("cut off"), Unmade::Unread(_)));
        let watch = Watch::begin(long, Duration::from_millis(1));
        assert!(watch.over(Slow).read(&mut [0]).is_err());
        assert!(matches!(watch.blame("cut off"), Unmade::Unread(_)));
        let watch = Watch::begin(long, long);
        assert!(watch.over(io::empty()).read_exact(&mut [0]).is_err());
        assert!(matches!(watch.blame("cut off"), Unmade::Unfit("cut off")));
    }

    #[test]
    fn a_decoder_that_works_for_too_long_is_stopped_at_the_next_byte() {
        let watch = Watch::begin(Duration::ZERO, Duration::from_secs(600));
        std::thread::sleep(Duration::from_millis(1));
        assert!(watch.over(io::repeat(7)).read(&mut [0]).is_err());
        assert!(matches!(
            watch.blame("x"),
            Unmade::Unfit("it takes too long")
        ));
        assert!(watch.check().is_err());
    }
}
