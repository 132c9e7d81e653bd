using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Combination;
using CsOps.Forecast.Forecasting.LocalMix;
using CsOps.Forecast.Forecasting.Selection;

namespace CsOps.Forecast.Forecasting.Catalogue;

/// <content>The models of our own, and the choice among models.</content>
internal static partial class ModelManual
{
    private const string LocalNeeds = "Two weeks, a day and 30 steps; contacts in more than half of the steps.";

    private static ImmutableArray<ModelParameter> LocalParts =>
        [new("Parts", "Smoothing, Autoregression, Weekly or several", nameof(LocalMixParts.All), "what is mixed; one part stands alone")];

    private static ModelDetails CalendarRidge => new()
    {
        Assumes = "A day's total follows week level, weekday, month turn, day of month and the days after holidays; the day's shape its weekday. Neither jumps every week.",
        Wins = "On queues of some twenty contacts a day and more with dates: least error of all on the bank's calls, and hardly moved by faults at the end of the history.",
        Loses = "On thin queues (it declines below 20 contacts a day), on series without dates, and for the first week after a true jump of the level.",
        Bank = new BankScore(0.0510, 0.0239, 0.954),
        Needs = "Three weeks with dates, no negative values, days of 20 contacts; better half a year, so that months can be learned.",
        Cost = "O(slots · days · columns²); its intervals fit the level again at up to 14 origins.",
        Source = "Hoerl and Kennard (1970), Ridge regression, Technometrics 12; McCullagh and Nelder, Generalized Linear Models, chapter 9; Weinberg, Brown and Stroud (2007), JASA 102.",
    };

    private static ModelDetails LocalMix => new()
    {
        Assumes = "What comes is made of the level of now, the day before and the week before, in shares that the series itself shows.",
        Wins = "On series with a day and a week that go their own ways, with or without dates: least error of those that look at one series, on M4's hourly ones.",
        Loses = "On queues mostly empty (it declines them) and where the calendar matters: it knows no holidays or months.",
        Bank = new BankScore(0.0691, 0.0323, 0.949),
        Parameters = LocalParts,
        Needs = LocalNeeds,
        Cost = "O(length · lags) for the autoregression, a few thousand steps at most.",
        Source = "Multi-step smoothing after Gardner (1985), Journal of Forecasting 4; sparse autoregression by least squares; weights by past errors after Bates and Granger (1969), Operational Research Quarterly 20.",
    };

    private static ModelDetails LocalSmoothing => new()
    {
        Assumes = "The level and the shapes of day and week drift, and what is off the level now fades.",
        Wins = "Where the level moves and the shape is plain.",
        Loses = "To local-mix, of which it is a part, nearly always.",
        Parameters = LocalParts,
        Needs = LocalNeeds,
        Cost = "O(length · leads) for each of about 70 evaluations from two starts.",
        Source = "Gardner (1985), Journal of Forecasting 4; parameters by the error over all leads: Xia and Tong (2011), Statistical Science 26.",
    };

    private static ModelDetails LocalAutoregression => new()
    {
        Assumes = "A step goes with the steps just before it and with those around its hour on the days of the week before.",
        Wins = "On long, regular series of machines and roads; the strongest of the parts of local-mix on M4's hourly series.",
        Loses = "To local-mix nearly always; on queues whose days scatter, to any median.",
        Parameters = LocalParts,
        Needs = LocalNeeds,
        Cost = "O(length · lags²), 41 lags with a day of 24 steps.",
        Source = "Box, Jenkins, Reinsel and Ljung (2015), Time Series Analysis, chapter 7; weights against gross errors: Huber (1981), Robust Statistics, chapter 7.",
    };

    private static ModelDetails LocalWeekly => new()
    {
        Assumes = "The next week is the mean of the last two, at a level halfway to that of the last day.",
        Wins = "As a yardstick that follows the level.",
        Loses = "To median-5 after odd weeks, which are half of what it looks at.",
        Parameters = LocalParts,
        Needs = LocalNeeds,
        Cost = "O(length).",
        Source = "A weighted seasonal naive: Hyndman and Athanasopoulos (2021), Forecasting: Principles and Practice, chapter 5.",
    };

    private static ModelDetails PooledMix => new()
    {
        Assumes = "Series of one grid err in ways that they share, by kind: what moved one back to its level moves others too.",
        Wins = "On many series in one file: OWA 0.359 on M4's hourly series, where each by itself comes to 0.370.",
        Loses = "Nothing to speak of: of fewer than 20 series, or where it did not help on the last steps of the series, it is local-mix itself.",
        Needs = "Twenty series of the same slots and days, each long enough for local-mix.",
        Cost = "Three fits of local-mix for each of at most 250 series, and some 600,000 rows of 16 numbers.",
        Source = "Montero-Manso and Hyndman (2021), International Journal of Forecasting 37; coefficients of kinds drawn to those of all: Gelman and Hill (2007), chapter 12.",
    };

    private static ModelDetails GammaPoisson => new()
    {
        Assumes = "Counts scatter about a rate of each weekday and slot, and neighbouring rates are alike.",
        Wins = "On thin queues, from one contact a week to some dozens a day, and with a week or two of history; its quantiles are whole counts.",
        Loses = "On busy queues it is a profile like others, without trend or calendar.",
        Bank = new BankScore(0.0611, 0.0288, 0.944),
        Needs = "A week of observations, no negative values.",
        Cost = "O(steps) for each of about 50 origins.",
        Source = "Conjugate gamma priors as in Weinberg, Brown and Stroud (2007), Bayesian forecasting of an inhomogeneous Poisson process, JASA 102.",
    };

    private static ModelDetails Combination => new()
    {
        Assumes = "Models err in different ways, and one that erred little on this series will err little in the weeks ahead.",
        Wins = "Where no model is clearly the best: it is seldom far from the best of its members.",
        Loses = "To the best of its members where that is known: on the bank's calls to calendar-ridge, on M4's hourly series to local-mix.",
        Bank = new BankScore(0.0544, 0.0256, 0.965),
        Parameters =
        [
            new("Origins", "1 or more", Text(new CombinationOptions().Origins), "the most origins of the backtest that weighs the members"),
            new("Power", "0 or more", Text(new CombinationOptions().Power), "a weight is the error to minus this power"),
        ],
        Needs = "What the least of its members needs: a week.",
        Cost = "A fit of every member at every origin.",
        Source = "Bates and Granger (1969), Operational Research Quarterly 20; Lichtendahl, Grushka-Cockayne and Winkler (2013), Management Science 59.",
    };

    private static ModelDetails Automatic => new()
    {
        Assumes = "A model that was better at the same origins of this series, and is known to be good on others, will be better in the weeks ahead.",
        Wins = "When you do not know which model to take: its reason and its evidence are printed.",
        Loses = "By the price of choosing: with few origins it may take the second best. A model that was merely lucky needs much luck to be taken.",
        Bank = new BankScore(0.0510, 0.0239, 0.954),
        Parameters =
        [
            new("Origins", "1 or more", Text(new AutomaticOptions().Origins), "the most origins of the race"),
            new("LeastGain", "0 or more", Text(new AutomaticOptions().LeastGain), "by what fraction the error is to be expected below the default's before another model is taken"),
            new("ExpectedGainDeviation", "above 0", Text(new AutomaticOptions().ExpectedGainDeviation), "how little other series say of this one"),
        ],
        Needs = "A day of observations; with less than a backtest needs it takes the robust default.",
        Cost = "A fit of every model in the race at every origin.",
        Source = "Rolling origins: Tashman (2000), International Journal of Forecasting 16; paired gains: Diebold and Mariano (1995), JBES 13; shrunk to what is known as a normal mean.",
    };
}
