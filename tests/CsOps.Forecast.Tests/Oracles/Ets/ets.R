# Records what the error-correction recursion of R's forecast package computes for given parameters and a given start.
# Run: Rscript ets.R  (writes ets.csv, holt_winters.csv and versions.txt beside it)
suppressPackageStartupMessages(library(forecast))
m <- 14                                            # two slots a day, seven days a week
t <- 0:83
y <- round(100 + 30 * sin(2 * pi * t / m) + 12 * cos(2 * pi * 3 * t / m) + 0.4 * t + 6 * sin(t * t), 3)
profile <- apply(matrix(y[1:(4 * m)], nrow = m), 1, median)  # the start: the median of each place over four weeks
level <- mean(profile)
h <- 20
rows <- list()
record <- function(trend, season, damped, alpha, beta, gamma, phi) {
  start <- if (season == "A") profile - level else profile / level
  # etscalc keeps the newest season first: the season of the first step is the last of the states
  init <- c(level, if (trend == "A") 0, rev(start))
  fit <- forecast:::pegelsresid.C(ts(y, frequency = m), m, init, "A", trend, season, damped, alpha, beta, gamma, phi, 1)
  last <- fit$states[nrow(fit$states), ]
  slope <- if (trend == "A") last[2] else 0
  seasons <- rev(tail(last, m))
  k <- 1:h
  ahead <- last[1] + (if (trend == "N") 0 else if (damped) cumsum(phi^k) else k) * slope
  s <- seasons[(k - 1) %% m + 1]
  f <- if (season == "A") ahead + s else ahead * s
  rows[[length(rows) + 1]] <<- data.frame(trend, season, damped, alpha, beta, gamma, phi, step = k, value = sprintf("%.12g", f))
}
for (season in c("A", "M")) {
  record("N", season, FALSE, 0.2, 0, 0.1, 1)
  record("A", season, FALSE, 0.2, 0.02, 0.15, 1)
  record("A", season, TRUE, 0.3, 0.05, 0.1, 0.9)
}
write.csv(do.call(rbind, rows), "ets.csv", row.names = FALSE, quote = FALSE)
write.csv(data.frame(step = t, value = y), "series.csv", row.names = FALSE, quote = FALSE)

# R's own HoltWinters: gamma there acts on y - level after the update, so gamma here = gamma there * (1 - alpha); beta here = alpha * beta there
a <- 0.25; b <- 0.1; g <- 0.3
x <- ts(c(rep(0, m), y), frequency = m)            # start.periods are not used when the start is given; HoltWinters drops the first season
hw <- HoltWinters(x, alpha = a, beta = b, gamma = g, l.start = level, b.start = 0, s.start = profile - level)
p <- predict(hw, n.ahead = h)
write.csv(data.frame(alpha = a, beta = a * b, gamma = g * (1 - a), step = 1:h, value = sprintf("%.12g", p[, 1])), "holt_winters.csv", row.names = FALSE, quote = FALSE)
writeLines(c(R.version.string, paste("forecast", packageVersion("forecast"))), "versions.txt")
