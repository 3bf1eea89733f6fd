//! What is judged by itself and belongs to no feed: certificates, root-signed statements, proofs of
//! forks. None of it is derived from the log, so a rebuild leaves it as it is.

use crate::columns::{signed, unsigned};
use crate::{FeedId, Hash, NodeId, Store, StoreError, View};

/// What can be read of the evidence in a database that is damaged, as it was encoded.
#[derive(Debug, Default)]
pub struct ReadableEvidence {
    pub certificates: Vec<Vec<u8>>,
    pub statements: Vec<Vec<u8>>,
    pub forks: Vec<Vec<u8>>,
}

impl Store {
    /// The evidence, as much of it as can be read.
    #[must_use]
    pub fn readable_evidence(&self) -> ReadableEvidence {
        ReadableEvidence {
            certificates: self.readable_column("SELECT certificate FROM certificates"),
            statements: self.readable_column("SELECT statement FROM statements"),
            forks: self.readable_column("SELECT proof FROM forks"),
        }
    }

    fn readable_column(&self, sql: &str) -> Vec<Vec<u8>> {
        let Ok(mut statement) = self.connection.prepare(sql) else {
            return Vec::new();
        };
        let rows = statement.query_map([], |row| row.get(0));
        let rows = rows.into_iter().flatten();
        rows.map_while(Result::ok).collect()
    }

    /// Keeps a node's certificate in place of the one before.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_certificate(&mut self, node: NodeId, bytes: &[u8]) -> Result<(), StoreError> {
        const SQL: &str = "INSERT OR REPLACE INTO certificates (node, certificate) VALUES (?1, ?2)";
        self.connection
            .prepare_cached(SQL)?
            .execute((node, bytes))?;
        Ok(())
    }

    /// Keeps a statement under its hash.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_statement(&mut self, hash: Hash, bytes: &[u8]) -> Result<(), StoreError> {
        const SQL: &str = "INSERT OR REPLACE INTO statements (hash, statement) VALUES (?1, ?2)";
        self.connection
            .prepare_cached(SQL)?
            .execute((hash, bytes))?;
        Ok(())
    }

    /// Forgets a statement that a newer one has replaced.
    ///
    /// # Errors
    /// The engine fails.
    pub fn delete_statement(&mut self, hash: Hash) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM statements WHERE hash = ?1";
        self.connection.prepare_cached(SQL)?.execute([hash])?;
        Ok(())
    }

    /// Keeps a proof that a feed's writer signed two continuations, in place of the one before.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_fork(
        &mut self,
        feed: FeedId,
        first_seq: u64,
        proof: &[u8],
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT OR REPLACE INTO forks (node, incarnation, first_seq, proof)
             VALUES (?1, ?2, ?3, ?4)";
        self.connection.prepare_cached(SQL)?.execute((
            feed.node,
            signed(feed.incarnation),
            signed(first_seq),
            proof,
        ))?;
        Ok(())
    }
}

impl View<'_> {
    /// Every certificate: node and encoded certificate.
    ///
    /// # Errors
    /// The engine fails.
    pub fn certificates(&self) -> Result<Vec<(NodeId, Vec<u8>)>, StoreError> {
        const SQL: &str = "SELECT node, certificate FROM certificates ORDER BY node";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every encoded statement.
    ///
    /// # Errors
    /// The engine fails.
    pub fn statements(&self) -> Result<Vec<Vec<u8>>, StoreError> {
        const SQL: &str = "SELECT statement FROM statements ORDER BY hash";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every proof of a fork: feed, first sequence number in dispute, proof.
    ///
    /// # Errors
    /// The engine fails.
    pub fn forks(&self) -> Result<Vec<(FeedId, u64, Vec<u8>)>, StoreError> {
        const SQL: &str = "SELECT node, incarnation, first_seq, proof FROM forks
             ORDER BY node, incarnation";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([], |row| {
            let feed = FeedId {
                node: row.get(0)?,
                incarnation: unsigned(row, 1)?,
            };
            Ok((feed, unsigned(row, 2)?, row.get(3)?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
