# Friedman and Nemenyi/MCB by base R, on a fixed table of errors (rows: cases, columns: models A..D)
e <- matrix(c(
 5.1,6.2,6.3,8.4,
 7.0,6.8,7.7,9.1,
 4.4,5.0,4.9,5.0,
 9.3,9.9,9.8,12.0,
 3.1,3.0,3.6,3.6,
 6.6,7.1,6.9,8.8), ncol=4, byrow=TRUE)
r <- t(apply(e, 1, rank))
cat(format(colMeans(r), digits=15), "\n")
k <- 4; n <- 6
cat(format(qtukey(0.95, k, Inf) * sqrt(k*(k+1)/(12*n)), digits=15), "\n")
cat(format(friedman.test(e)$p.value, digits=15), "\n")
for (k in c(2,3,5,10,16,50)) cat(k, format(qtukey(0.95,k,Inf), digits=12), format(qtukey(0.99,k,Inf), digits=12), format(ptukey(3,k,Inf),digits=12), "\n")
R.version.string
