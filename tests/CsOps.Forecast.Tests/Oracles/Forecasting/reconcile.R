# Reconciled forecasts of small hierarchies from their definitions, with base R's dense linear algebra alone.
#   Rscript reconcile.R        writes reconcile_*.csv in this folder
# Least squares is S (S' W^-1 S)^-1 S' W^-1 y, written with inverses as in the definition. The shrinkage intensity is computed pair by pair.
set.seed(20261122)
summing <- function(parts, sums) rbind(diag(parts), t(sapply(sums, function(s) as.numeric(seq_len(parts) %in% s))))
cases <- list(
  centre = list(parts = 3, sums = list(c(2, 3), 1:3)),
  tourism = list(parts = 8, sums = list(1:2, 3:5, 6:8, 1:5, 1:8)),
  twice = list(parts = 2, sums = list(1, 2, 1:2)),
  wide = list(parts = 12, sums = list(1:4, 5:8, 9:12, 1:12)))

intensity <- function(e) {
  n <- nrow(e); x <- sweep(e, 2, sqrt(colMeans(e^2)), "/")
  above <- 0; below <- 0
  for (i in seq_len(ncol(e))) for (j in seq_len(ncol(e))) if (i != j) {
    w <- x[, i] * x[, j]
    above <- above + sum((w - mean(w))^2) / (n * (n - 1))   # variance of the mean of w
    below <- below + mean(w)^2
  }
  max(0, min(1, above / below))
}

nodes <- list(); errors <- list(); shrink <- list()
for (name in names(cases)) {
  case <- cases[[name]]; S <- summing(case$parts, case$sums); N <- nrow(S); n <- 30
  shared <- rnorm(n)
  parts <- sapply(seq_len(case$parts), function(i) (2 + i) * (0.6 * shared + 0.8 * rnorm(n)))
  e <- round(parts %*% t(S) * 0.7 + matrix(rnorm(n * N, sd = 3), n, N), 4)
  y <- round(as.vector(S %*% (20 + 10 * seq_len(case$parts))) + rnorm(N, sd = 4), 4)
  cov <- crossprod(e) / n
  lambda <- intensity(e)
  weights <- list(Structural = diag(rowSums(S)), Variance = diag(diag(cov)), MinimumTrace = lambda * diag(diag(cov)) + (1 - lambda) * cov)
  for (method in names(weights)) {
    V <- solve(weights[[method]])
    r <- as.vector(S %*% solve(t(S) %*% V %*% S, t(S) %*% V %*% y))
    nodes[[length(nodes) + 1]] <- data.frame(case = name, method = method, node = seq_len(N), base = y, reconciled = signif(r, 15))
  }
  shrink[[length(shrink) + 1]] <- data.frame(case = name, parts = case$parts,
    sums = paste(sapply(case$sums, paste, collapse = " "), collapse = "|"), lambda = signif(lambda, 15))
  errors[[length(errors) + 1]] <- data.frame(case = name, row = rep(seq_len(n), N), node = rep(seq_len(N), each = n), error = as.vector(e))
}
save <- function(rows, file) write.csv(do.call(rbind, rows), file, row.names = FALSE, quote = FALSE)
save(nodes, "reconcile_nodes.csv"); save(errors, "reconcile_errors.csv"); save(shrink, "reconcile_cases.csv")
