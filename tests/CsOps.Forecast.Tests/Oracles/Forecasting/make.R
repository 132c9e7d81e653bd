# Records what R's forecast package (and stats below it) answers on small series of our own making.
# Run: Rscript make.R  (writes the CSV files and versions.txt beside it; README.md says what each column is)
suppressPackageStartupMessages(library(forecast))

# --- numbers as text: 15 significant digits where those are the number, else 17 -------------------------------------------------------
text <- function(x) {
  if (!is.numeric(x)) return(as.character(x))
  shown <- rep("", length(x))
  there <- which(!is.na(x))
  short <- sprintf("%.15g", x[there])
  shown[there] <- ifelse(as.numeric(short) == x[there], short, sprintf("%.17g", x[there]))
  shown
}
save_rows <- function(rows, file) {
  table <- if (is.data.frame(rows)) rows else do.call(rbind, rows)
  table[] <- lapply(table, text)
  write.csv(table, file, row.names = FALSE, quote = FALSE, na = "", eol = "\n")
}
row <- function(...) data.frame(..., stringsAsFactors = FALSE)
band_rows <- function(name, f) {
  row(case = name, lead = seq_along(f$mean), mean = as.numeric(f$mean), lower80 = as.numeric(f$lower[, 1]),
      upper80 = as.numeric(f$upper[, 1]), lower95 = as.numeric(f$lower[, 2]), upper95 = as.numeric(f$upper[, 2]))
}
value_of <- function(values, name) if (is.element(name, names(values))) unname(values[name]) else NA_real_

# --- the series -------------------------------------------------------------------------------------------------------------------------
set.seed(20040822, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
wave <- function(t, period, k = 1) sin(2 * pi * k * t / period)
series <- list()
add <- function(name, values, m) series[[name]] <<- ts(round(values, 3), frequency = m)
t <- 1:72
add("monthly", (120 + 1.5 * t) * (1 + 0.25 * wave(t, 12) + 0.1 * wave(t + 2, 12, 2)) * exp(0.03 * rnorm(72)), 12)
t <- 1:84
add("weekly_zeros", rpois(84, rep(c(40, 36, 34, 35, 30, 8, 0), 12) * (1 + 0.1 * wave(t, 60))), 7)
t <- 1:480
add("half_hourly", rpois(480, 5 + 60 * pmax(0, wave(t - 14, 48))^1.5 * rep(c(1.1, 1, 1, .95, .9, .5, .4, 1.15, 1, 1), each = 48)), 48)
t <- 1:504
day <- 0.5 * wave(t - 8, 24) + 0.2 * wave(t, 12)
week <- 0.15 * wave(t, 168) + 0.1 * wave(t + 30, 168, 2)
add("hourly", exp(4 + day + week + 0.0003 * t + 0.05 * rnorm(504)), 24)
add("intermittent", rbinom(60, 1, 0.3) * (1 + rpois(60, 3)), 1)
add("short", 30 + 1.2 * (1:14) + 3 * rnorm(14), 1)
t <- 1:70
add("level_shift", (50 + 25 * (t > 42)) * rep(c(1.2, 1.1, 1.05, 1, 0.95, 0.8, 0.9), 10) + 2.5 * rnorm(70), 7)
noise <- rnorm(120, 0, 2)
level <- Reduce(function(x, i) 0.6 * x + noise[i] + 0.4 * noise[i - 1], 2:120, noise[1], accumulate = TRUE)
add("arma", 20 + level, 1)
save_rows(lapply(names(series), function(s) row(series = s, period = frequency(series[[s]]), step = seq_along(series[[s]]),
  value = as.numeric(series[[s]]))), "series.csv")
two_seasons <- msts(as.numeric(series$hourly), c(24, 168))

# --- exponential smoothing --------------------------------------------------------------------------------------------------------------
# Mean and variance of the steps ahead, from the model's own equations: the exact first and second moments of the state, normal errors.
ets_moments <- function(fit, h) {
  m <- fit$m; error <- fit$components[1]; season <- fit$components[3]; s2 <- fit$sigma2
  p <- function(name, otherwise = 0) { v <- value_of(fit$par, name); if (is.na(v)) otherwise else v }
  last <- as.numeric(fit$states[nrow(fit$states), ])
  phi <- if (fit$components[4] == "TRUE") p("phi") else 1
  trend <- fit$components[2] == "A"
  H1 <- if (trend) matrix(c(1, phi), 1) else matrix(1)
  F1 <- if (trend) matrix(c(1, 0, phi, phi), 2) else matrix(1)
  g1 <- if (trend) matrix(c(p("alpha"), p("beta"))) else matrix(p("alpha"))
  k <- nrow(F1)
  if (season != "N") {
    F2 <- rbind(c(rep(0, m - 1), 1), cbind(diag(m - 1), 0))
    G2 <- matrix(0, m, m); G2[1, m] <- p("gamma")
    H2 <- matrix(c(rep(0, m - 1), 1), 1)
  }
  mean <- variance <- numeric(h)
  if (season == "M") {                              # y = (H1 x)(H2 s)(1 + e): the state is the product of all pairs
    A <- F2 %x% F1; B <- F2 %x% (g1 %*% H1) + G2 %x% F1; C <- G2 %x% (g1 %*% H1); H <- H2 %x% H1
    x <- last[-(1:k)] %x% matrix(last[1:k])
    S <- x %*% t(x)
    for (i in 1:h) {
      mean[i] <- H %*% x
      variance[i] <- (1 + s2) * (H %*% S %*% t(H)) - mean[i]^2
      S <- A %*% S %*% t(A) + s2 * (B %*% S %*% t(B) + A %*% S %*% t(C) + C %*% S %*% t(A)) + 3 * s2^2 * C %*% S %*% t(C)
      x <- (A + s2 * C) %*% x
    }
    return(list(mean = mean, variance = variance))
  }
  if (season == "A") {
    Fs <- rbind(cbind(F1, matrix(0, k, m)), cbind(matrix(0, m, k), F2)); H <- cbind(H1, H2); g <- rbind(g1, p("gamma"), matrix(0, m - 1, 1))
  } else {
    Fs <- F1; H <- H1; g <- g1
  }
  x <- matrix(last)
  S <- if (error == "A") 0 * x %*% t(x) else x %*% t(x)   # additive errors: the covariance; multiplicative: the second moment
  for (i in 1:h) {
    mean[i] <- H %*% x
    spread <- H %*% S %*% t(H)
    variance[i] <- if (error == "A") spread + s2 else (1 + s2) * spread - mean[i]^2
    S <- Fs %*% S %*% t(Fs) + (if (error == "A") s2 else s2 * c(spread)) * g %*% t(g)
    x <- Fs %*% x
  }
  list(mean = mean, variance = variance)
}
forms <- c("ANN", "AAN", "AAdN", "ANA", "AAA", "AAdA", "MNN", "MAN", "MAdN", "MNA", "MAA", "MAdA", "MNM", "MAM", "MAdM",
           "ANM", "AAM", "AAdM", "MMA", "MMdA")
given <- list(alpha = 0.3, beta = 0.05, gamma = 0.15, phi = 0.9)
cases <- states <- steps <- ahead <- list()
note <- function(name, s, form, mode, fit) {
  y <- series[[s]]
  if (inherits(fit, "try-error")) {
    if (mode == "given") return(invisible())         # the refusal is recorded once
    why <- sub(",", ";", sub("\n", "", conditionMessage(attr(fit, "condition"))))
    cases[[name]] <<- row(case = name, series = s, form = form, mode = mode, status = "refused", alpha = NA, beta = NA, gamma = NA,
                          phi = NA, observations = length(y), counted = NA, loglik = NA, aic = NA, aicc = NA, bic = NA,
                          mse = NA, sigma2 = NA, reason = why)
    return(invisible())
  }
  parts <- fit$components
  chosen <- paste0(parts[1], parts[2], if (parts[4] == "TRUE") "d", parts[3])
  cases[[name]] <<- row(case = name, series = s, form = chosen, mode = mode, status = "fitted", alpha = value_of(fit$par, "alpha"),
                        beta = value_of(fit$par, "beta"), gamma = value_of(fit$par, "gamma"), phi = value_of(fit$par, "phi"),
                        observations = length(y), counted = round((fit$aic + 2 * fit$loglik) / 2), loglik = fit$loglik, aic = fit$aic,
                        aicc = fit$aicc, bic = fit$bic, mse = fit$mse, sigma2 = fit$sigma2, reason = "")
  first <- as.numeric(fit$states[1, ]); last <- as.numeric(fit$states[nrow(fit$states), ])
  k <- if (parts[2] == "N") 1 else 2
  order <- c(1:k, if (parts[3] != "N") rev((k + 1):length(first)))   # the package keeps the newest season first
  names <- c("level", if (k == 2) "slope", if (parts[3] != "N") paste0("season", 1:frequency(y)))
  states[[name]] <<- row(case = name, state = names, initial = first[order], final = last[order])
  if (mode == "estimated") return(invisible())
  steps[[name]] <<- row(case = name, step = seq_along(y), fitted = as.numeric(fit$fitted))
  h <- if (frequency(y) > 1) 2 * frequency(y) + 1 else 10
  f <- forecast(fit, h = h, level = 95)
  own <- ets_moments(fit, h)
  theirs <- ((as.numeric(f$upper) - as.numeric(f$mean)) / qnorm(0.975))^2
  wrong <- parts[2] == "N" && parts[3] == "A" || parts[4] == "TRUE" && parts[3] == "M"   # README.md, "Where the package is wrong"
  if (!wrong) {
    stopifnot(all.equal(own$mean, as.numeric(f$mean), tolerance = 1e-10), all.equal(own$variance, theirs, tolerance = 1e-9))
  }
  ahead[[name]] <<- row(case = name, lead = 1:h, mean = own$mean, variance = own$variance, package_mean = as.numeric(f$mean),
                        package_variance = theirs)
}
fit_form <- function(y, form, parameters) {
  damped <- grepl("d", form)
  has <- c(alpha = TRUE, beta = substr(form, 2, 2) != "N", gamma = substr(form, nchar(form), nchar(form)) != "N", phi = damped)
  try(do.call(ets, c(list(y, model = sub("d", "", form), damped = damped), parameters[names(parameters) %in% names(has)[has]])),
    silent = TRUE)
}
for (s in c("monthly", "weekly_zeros", "short", "level_shift")) {
  for (form in forms) {
    if (frequency(series[[s]]) == 1 && !grepl("N$", form)) next
    if (s != "level_shift") note(paste(s, form, "given", sep = "-"), s, form, "given", fit_form(series[[s]], form, given))
    note(paste(s, form, "estimated", sep = "-"), s, form, "estimated", fit_form(series[[s]], form, list()))
  }
}
for (s in c("monthly", "weekly_zeros", "short", "level_shift", "arma", "intermittent")) {
  note(paste(s, "auto", sep = "-"), s, "", "auto", ets(series[[s]]))
}
save_rows(cases, "ets_cases.csv"); save_rows(states, "ets_states.csv"); save_rows(steps, "ets_steps.csv")
save_rows(ahead, "ets_forecasts.csv")

# --- Theta ------------------------------------------------------------------------------------------------------------------------------
cases <- indices <- ahead <- list()
for (s in c("monthly", "weekly_zeros", "half_hourly", "short", "level_shift", "arma")) {
  y <- series[[s]]; m <- frequency(y); n <- length(y); h <- if (m > 1) 2 * m + 1 else 10
  place <- if (m > 1) decompose(y, type = "multiplicative")$figure else NULL
  r <- if (m > 1) as.numeric(acf(y, lag.max = m, plot = FALSE)$acf)[-1] else 0
  statistic <- if (m > 1) abs(r[m]) / sqrt((1 + 2 * sum(r[-m]^2)) / n) else 0
  adjusted <- m > 1 && statistic > qnorm(0.95) && all(abs(place) >= 1e-4)
  # with an index of 0: without a season, as its warning promises (README.md)
  f <- thetaf(if (adjusted) y else ts(as.numeric(y)), h = h)
  x <- if (adjusted) ts(y / place[(seq_len(n) - 1) %% m + 1], frequency = m) else y
  smooth <- ses(x, h = h)$model
  stopifnot(smooth$par["alpha"] == f$model$alpha)
  name <- paste(s, "thetaf", sep = "-")
  cases[[name]] <- row(case = name, series = s, variant = "thetaf", adjusted = adjusted, statistic = statistic,
                       alpha = smooth$par["alpha"], level = smooth$par["l"], last_level = as.numeric(tail(smooth$states[, 1], 1)),
                       slope = f$model$drift, sigma2 = f$model$sigma)
  if (adjusted) indices[[name]] <- row(case = name, place = 1:m, index = place)
  ahead[[name]] <- band_rows(name, f)
  # Assimakopoulos and Nikolopoulos (2000) as in the M4 benchmark: the mean of the regression line and the smoothed line of twice the
  # curvature
  line <- lsfit(1:n, x)$coefficients
  double <- ts(2 * as.numeric(x) - (line[1] + line[2] * (1:n)), frequency = m)
  curve <- ses(double, h = h)
  name <- paste(s, "lines", sep = "-")
  point <- (line[1] + line[2] * (n + 1:h) + as.numeric(curve$mean)) / 2
  if (adjusted) { indices[[name]] <- row(case = name, place = 1:m, index = place); point <- point * place[(n + 1:h - 1) %% m + 1] }
  cases[[name]] <- row(case = name, series = s, variant = "lines", adjusted = adjusted, statistic = statistic,
                       alpha = curve$model$par["alpha"], level = curve$model$par["l"],
                       last_level = as.numeric(tail(curve$model$states[, 1], 1)), slope = line[2], sigma2 = NA)
  ahead[[name]] <- row(case = name, lead = 1:h, mean = point, lower80 = NA, upper80 = NA, lower95 = NA, upper95 = NA)
}
save_rows(cases, "theta_cases.csv"); save_rows(indices, "theta_indices.csv"); save_rows(ahead, "theta_forecasts.csv")

# --- ARIMA ------------------------------------------------------------------------------------------------------------------------------
cases <- coefficients <- steps <- ahead <- list()
arima_case <- function(name, s, order, seasonal = c(0, 0, 0), constant = "none", harmonics = NULL) {
  y <- if (length(harmonics) == 2) two_seasons else series[[s]]
  m <- frequency(series[[s]]); n <- length(y); h <- if (m == 12) 25 else if (m == 7) 15 else if (m > 12) m else 10
  X <- if (is.null(harmonics)) NULL else fourier(y, K = harmonics)
  N <- if (is.null(harmonics)) NULL else fourier(y, K = harmonics, h = h)
  periods <- if (length(harmonics) == 2) c(24, 168) else m
  y <- ts(as.numeric(y), frequency = m)
  base <- list(y = y, order = order, seasonal = seasonal, include.mean = constant == "mean", include.drift = constant == "drift", xreg = X)
  run <- function(...) suppressWarnings(do.call(Arima, c(base, list(...))))
  put <- function(method, fit, first) {
    id <- paste(name, method, sep = "-")
    value <- fit$coef; k <- length(value)
    arma <- value[grepl("^(s?ar|s?ma)[0-9]+$", names(value))]; beta <- value[!(names(value) %in% names(arma))]
    w <- as.numeric(y) - (if (length(beta) == 0) 0 else c((if (constant == "mean") cbind(rep(1, n), fit$xreg) else fit$xreg) %*% beta))
    if (order[2] > 0) w <- diff(w, differences = order[2])
    if (seasonal[2] > 0) w <- diff(w, lag = m, differences = seasonal[2])
    stationary <- list(order = c(seasonal[1], 0, seasonal[3]), period = m)
    exact <- if (grepl("css", method)) NA else
      arima(w, c(order[1], 0, order[3]), stationary, include.mean = FALSE, fixed = arma, transform.pars = FALSE, method = "ML")$loglik
    free <- sum(fit$mask) + 1
    terms <- if (is.null(harmonics)) "" else paste(periods, harmonics, sep = ":", collapse = "+")
    cases[[id]] <<- row(case = id, series = s, p = order[1], d = order[2], q = order[3], sp = seasonal[1], sd = seasonal[2],
                        sq = seasonal[3], period = m, constant = constant, harmonics = terms, method = method, observations = n,
                        used = fit$nobs, counted = free, sigma2 = fit$sigma2, loglik = fit$loglik, loglik_differenced = exact,
                        loglik_default = first, aic = fit$aic, aicc = if (grepl("css", method)) NA else fit$aicc,
                        bic = if (grepl("css", method)) NA else fit$bic)
    # the errors of the estimates come from a numerical Hessian: not defined for given coefficients
    spread <- if (grepl("given", method)) rep(NA_real_, k) else suppressWarnings(sqrt(diag(fit$var.coef)))
    spread[is.nan(spread)] <- NA
    coefficients[[id]] <<- row(case = id, name = names(value), value = unname(value), standard_error = unname(spread))
    if (grepl("given", method) && n <= 130) steps[[id]] <<- row(case = id, step = 1:n, fitted = as.numeric(fit$fitted))
    f <- if (is.null(N)) forecast(fit, h = h, level = 95) else forecast(fit, xreg = N, level = 95)
    ahead[[id]] <<- row(case = id, lead = 1:h, mean = as.numeric(f$mean),
                        standard_error = (as.numeric(f$upper) - as.numeric(f$mean)) / qnorm(0.975))
  }
  default <- run()
  best <- default
  k <- length(best$coef)
  further <- list(BFGS = list(maxit = 2000, reltol = 1e-15, ndeps = rep(1e-4, k)), "Nelder-Mead" = list(maxit = 5000, reltol = 1e-15))
  for (way in rep(names(further), 3)) {              # the default stops early: go on from where it stopped
    go_on <- list(method = "ML", init = best$coef, transform.pars = FALSE, optim.method = way, optim.control = further[[way]])
    more <- try(do.call(run, go_on), silent = TRUE)
    if (!inherits(more, "try-error") && more$loglik > best$loglik) best <- more
  }
  put("ml", best, default$loglik)
  squares <- run(method = "CSS", optim.control = list(maxit = 2000, reltol = 1e-14))
  put("css", squares, NA)
  at <- signif(best$coef, 2)                         # given: near the best, and well inside of what can be inverted
  moving <- grepl("^s?ma", names(at))
  at[moving] <- pmin(pmax(at[moving], -0.9), 0.9)
  put("ml_given", run(method = "ML", fixed = at, transform.pars = FALSE), NA)
  put("css_given", run(method = "CSS", fixed = at, transform.pars = FALSE), NA)
}
arima_case("arma_101", "arma", c(1, 0, 1), constant = "mean")
arima_case("arma_200", "arma", c(2, 0, 0), constant = "mean")
arima_case("arma_002", "arma", c(0, 0, 2), constant = "mean")
arima_case("arma_100_plain", "arma", c(1, 0, 0))
arima_case("arma_111", "arma", c(1, 1, 1))
arima_case("arma_011_drift", "arma", c(0, 1, 1), constant = "drift")
arima_case("short_010_drift", "short", c(0, 1, 0), constant = "drift")
arima_case("short_021", "short", c(0, 2, 1))
arima_case("monthly_011_011", "monthly", c(0, 1, 1), c(0, 1, 1))
arima_case("monthly_100_110_drift", "monthly", c(1, 0, 0), c(1, 1, 0), "drift")
arima_case("monthly_200_011_drift", "monthly", c(2, 0, 0), c(0, 1, 1), "drift")
arima_case("level_shift_101_100_mean", "level_shift", c(1, 0, 1), c(1, 0, 0), "mean")
arima_case("weekly_zeros_001_100_mean", "weekly_zeros", c(0, 0, 1), c(1, 0, 0), "mean")
arima_case("weekly_zeros_100_011", "weekly_zeros", c(1, 0, 0), c(0, 1, 1))
arima_case("monthly_110_fourier_drift", "monthly", c(1, 1, 0), constant = "drift", harmonics = 3)
arima_case("half_hourly_101_fourier_mean", "half_hourly", c(1, 0, 1), constant = "mean", harmonics = 5)
arima_case("hourly_200_fourier_mean", "hourly", c(2, 0, 0), constant = "mean", harmonics = c(3, 2))
save_rows(cases, "arima_cases.csv"); save_rows(coefficients, "arima_coefficients.csv"); save_rows(steps, "arima_steps.csv")
save_rows(ahead, "arima_forecasts.csv")

# --- STL and MSTL -----------------------------------------------------------------------------------------------------------------------
# R 4.2.2 sorts for the median of an even number of remainders wrongly (README.md): robust loops see an odd number of steps
odd_steps <- function(y, robust) if (robust && length(y) %% 2 == 0) head(y, -1) else y
cases <- parts <- list()
stl_case <- function(name, s, ...) {
  y <- ts(odd_steps(as.numeric(series[[s]]), isTRUE(list(...)$robust)), frequency = frequency(series[[s]]))
  fit <- stl(y, ...)
  shape <- function(name, what) unname(fit[[what]][name])
  cases[[name]] <<- row(case = name, series = s, steps = length(y), period = frequency(y),
                        periodic = identical(list(...)$s.window, "periodic"),
                        s_window = shape("s", "win"), t_window = shape("t", "win"), l_window = shape("l", "win"),
                        s_degree = shape("s", "deg"), t_degree = shape("t", "deg"), l_degree = shape("l", "deg"),
                        s_jump = shape("s", "jump"), t_jump = shape("t", "jump"), l_jump = shape("l", "jump"),
                        inner = fit$inner, outer = fit$outer)
  split <- fit$time.series
  parts[[name]] <<- row(case = name, step = seq_along(y), seasonal = as.numeric(split[, 1]), trend = as.numeric(split[, 2]),
                        remainder = as.numeric(split[, 3]), weight = as.numeric(fit$weights))
}
stl_case("monthly-periodic", "monthly", s.window = "periodic")
stl_case("monthly-7", "monthly", s.window = 7)
stl_case("monthly-7-every-point", "monthly", s.window = 7, s.jump = 1, t.jump = 1, l.jump = 1)
stl_case("monthly-13-t21-robust", "monthly", s.window = 13, t.window = 21, robust = TRUE)
stl_case("level_shift-7-t11-robust", "level_shift", s.window = 7, t.window = 11, robust = TRUE)
stl_case("weekly_zeros-11-degree1", "weekly_zeros", s.window = 11, s.degree = 1)
stl_case("half_hourly-periodic-robust", "half_hourly", s.window = "periodic", robust = TRUE)
save_rows(cases, "stl_cases.csv"); save_rows(parts, "stl_components.csv")

cases <- parts <- list()
mstl_case <- function(name, s, y, ...) {
  fit <- mstl(y, ...)
  periods <- sub("Seasonal", "", grep("Seasonal", colnames(fit), value = TRUE))
  windows <- if (is.null(list(...)$s.window)) (7 + 4 * seq(6))[seq_along(periods)] else rep(list(...)$s.window, length(periods))
  cases[[name]] <<- row(case = name, series = s, steps = length(y), periods = paste(periods, collapse = "+"),
                        s_windows = paste(windows, collapse = "+"),
                        robust = isTRUE(list(...)$robust), iterations = if (length(periods) > 1) 2 else 1)
  second <- if (length(periods) > 1) as.numeric(fit[, 4]) else NA
  parts[[name]] <<- row(case = name, step = seq_along(y), trend = as.numeric(fit[, "Trend"]), season1 = as.numeric(fit[, 3]),
                        season2 = second, remainder = as.numeric(fit[, "Remainder"]))
}
mstl_case("monthly", "monthly", series$monthly)
mstl_case("half_hourly", "half_hourly", series$half_hourly)
mstl_case("hourly-two", "hourly", two_seasons)
two_odd <- msts(odd_steps(as.numeric(two_seasons), TRUE), seasonal.periods = c(24, 168))
mstl_case("hourly-two-robust-periodic", "hourly", two_odd, s.window = "periodic", robust = TRUE)
save_rows(cases, "mstl_cases.csv"); save_rows(parts, "mstl_components.csv")

cases <- ahead <- list()
stlf_case <- function(name, s, y, h, ...) {
  f <- stlf(y, h = h, ...)
  parts <- f$model$components; value <- f$model$par
  cases[[name]] <<- row(case = name, series = s, form = paste0(parts[1], parts[2], if (parts[4] == "TRUE") "d", parts[3]),
                        alpha = value_of(value, "alpha"), beta = value_of(value, "beta"), phi = value_of(value, "phi"),
                        level = value_of(value, "l"), slope = value_of(value, "b"), sigma2 = f$model$sigma2,
                        loglik = f$model$loglik, aicc = f$model$aicc)
  ahead[[name]] <<- band_rows(name, f)
}
stlf_case("monthly", "monthly", series$monthly, 25)
stlf_case("level_shift", "level_shift", series$level_shift, 15)
stlf_case("weekly_zeros", "weekly_zeros", series$weekly_zeros, 15)
stlf_case("half_hourly", "half_hourly", series$half_hourly, 97)
stlf_case("hourly-two", "hourly", two_seasons, 169)
save_rows(cases, "stlf_cases.csv"); save_rows(ahead, "stlf_forecasts.csv")

# --- Croston and TSB --------------------------------------------------------------------------------------------------------------------
cases <- steps <- list()
for (s in c("intermittent", "weekly_zeros")) for (alpha in c(0.1, 0.3)) {
  y <- series[[s]]
  f <- croston(y, h = 1, alpha = alpha)
  name <- paste(s, "croston", alpha, sep = "-")
  cases[[name]] <- row(case = name, series = s, method = "croston", alpha = alpha, beta = NA,
                       size = as.numeric(f$model$demand$mean)[1], rate = 1 / as.numeric(f$model$period$mean)[1],
                       forecast = as.numeric(f$mean)[1])
  steps[[name]] <- row(case = name, step = seq_along(y), fitted = as.numeric(f$fitted))
}
# Teunter, Syntetos and Babai (2011): the package does not have it. The paper leaves the start open; here: the first demand, and
# one over its step.
tsb <- function(y, alpha, beta) {
  first <- which(y > 0)[1]
  size <- y[first]; chance <- 1 / first
  fitted <- numeric(length(y))
  for (t in seq_along(y)) {
    fitted[t] <- chance * size
    if (y[t] > 0) size <- size + alpha * (y[t] - size)
    chance <- chance + beta * ((y[t] > 0) - chance)
  }
  list(size = size, chance = chance, fitted = fitted)
}
for (s in c("intermittent", "weekly_zeros")) for (beta in c(0.05, 0.2)) {
  f <- tsb(as.numeric(series[[s]]), 0.1, beta)
  name <- paste(s, "tsb", beta, sep = "-")
  cases[[name]] <- row(case = name, series = s, method = "tsb", alpha = 0.1, beta = beta, size = f$size, rate = f$chance,
                       forecast = f$size * f$chance)
  steps[[name]] <- row(case = name, step = seq_along(series[[s]]), fitted = f$fitted)
}
save_rows(cases, "intermittent_cases.csv"); save_rows(steps, "intermittent_steps.csv")

# --- Diebold and Mariano ----------------------------------------------------------------------------------------------------------------
e <- rnorm(83)
first <- round(2 * (e[4:83] + 0.7 * e[3:82] + 0.5 * e[2:81] + 0.3 * e[1:80]), 3)
second <- round(0.8 * first + 2.6 * rnorm(80), 3)
save_rows(row(step = 1:80, first = first, second = second), "dm_errors.csv")
tests <- list()
for (h in c(1, 4)) for (power in c(1, 2)) for (side in c("two.sided", "less", "greater")) for (estimate in c("acf", "bartlett")) {
  if (h == 1 && estimate == "bartlett") next
  test <- dm.test(first, second, alternative = side, h = h, power = power, varestimator = estimate)
  tests[[length(tests) + 1]] <- row(h = h, power = power, alternative = side, estimator = estimate, statistic = unname(test$statistic),
                                    p_value = test$p.value)
}
save_rows(tests, "dm_tests.csv")

# --- scores -----------------------------------------------------------------------------------------------------------------------------
training <- window(series$monthly, end = c(5, 12)); actual <- window(series$monthly, start = c(6, 1))
f <- forecast(ets(training, "MAM", damped = FALSE, alpha = 0.3, beta = 0.05, gamma = 0.15), h = 12)
point <- round(as.numeric(f$mean), 3); actual_values <- as.numeric(actual)
rounded <- f; rounded$mean <- ts(point, start = start(f$mean), frequency = 12)
scores <- accuracy(rounded, actual)["Test set", c("ME", "RMSE", "MAE", "MPE", "MAPE", "MASE", "ACF1", "Theil's U")]
names(scores)[8] <- "TheilU"
scores["sMAPE"] <- mean(200 * abs(actual_values - point) / (abs(actual_values) + abs(point)))   # the definition of the M4 competition
save_rows(row(step = 61:72, actual = actual_values, forecast = point), "accuracy_points.csv")
save_rows(row(measure = names(scores), value = unname(scores)), "accuracy_scores.csv")

writeLines(c(R.version.string, paste("forecast", packageVersion("forecast")), paste("stats", packageVersion("stats"))), "versions.txt")
