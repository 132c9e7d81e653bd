using CsOps.Forecast.Forecasting.Profiles;

namespace CsOps.Forecast.Forecasting.Catalogue;

/// <content>Profiles of the week.</content>
internal static partial class ModelManual
{
    private static string ProfileRange => $"1 to {ProfileLimits.MostValues}";

    private static ModelDetails SeasonalNaive => new()
    {
        Assumes = "Next week will be as last week was.",
        Wins = "Nowhere reliably: it is the yardstick that skill and MASE are measured by.",
        Loses = "Wherever the last week was odd: an outage or a holiday at the end of the history is repeated in every week ahead.",
        Bank = new BankScore(0.0845, 0.0391, 0.934),
        Needs = "A day of observations; better one of each weekday.",
        Cost = "O(slots of a week).",
        Source = "Hyndman and Athanasopoulos (2021), Forecasting: Principles and Practice, 3rd edition, section 5.2.",
    };

    private static ModelDetails Average => new()
    {
        Assumes = "The coming weeks are like the last ones: no trend, no holidays, no months. The plain average that planners use, without gross errors.",
        Wins = "On steady queues with little history; easy to explain.",
        Loses = "Where the level drifts or jumps, and around month ends; an odd week moves it by a share of itself.",
        Bank = new BankScore(0.0643, 0.0302, 0.953),
        Parameters =
        [
            new("the number in its name", ProfileRange, Text(new AverageOptions().Values), "how many of the last observed values of a weekday and slot are averaged"),
            new("OddDeviations", "2 or more, or infinity", Text(new AverageOptions().OddDeviations), "a value further than so many standard deviations from their median is left out"),
        ],
        Needs = "A day of observations; better as many weeks as it averages.",
        Cost = "O(values · slots of a week).",
        Source = "A mean with rejection of outliers: Hampel, Ronchetti, Rousseeuw and Stahel (1986), Robust Statistics, section 1.4.",
    };

    private static ModelDetails Median => new()
    {
        Assumes = "The coming weeks are like the middle one of the last ones, slot by slot.",
        Wins = "On anything after odd weeks: two of five do not move it. What auto falls back on.",
        Loses = "Where the level moves, as any mean of weeks behind; a median of skewed counts is biased low, and on mostly empty slots it is 0.",
        Bank = new BankScore(0.0621, 0.0295, 0.964),
        Parameters = [new("the number in its name", ProfileRange, Text(new MedianOptions().Values), "how many of the last observed values of a weekday and slot it is the median of")],
        Needs = "A day of observations; better as many weeks as its number.",
        Cost = "O(values · slots of a week).",
        Source = "Tukey (1977), Exploratory Data Analysis, chapter 7; Huber (1981), Robust Statistics, section 1.4.",
    };

    private static ModelDetails WeekdayProfile => new()
    {
        Assumes = "Each weekday and slot has a level that moves slowly; odd values pull no harder than large ones.",
        Wins = "On noisy queues with a quarter of a year or more, where five weeks are too few to average over.",
        Loses = "Where the level has just jumped: old weeks are forgotten one by one.",
        Bank = new BankScore(0.0613, 0.0292, 0.953),
        Parameters =
        [
            new("Forgetting", "above 0, at most 1", Text(new WeekdayProfileOptions().Forgetting), "the share of the newest value, and of each older one in what is left"),
            new("Values", ProfileRange, Text(new WeekdayProfileOptions().Values), "how many of the last observed values of a weekday and slot are looked at"),
            new("ClipDeviations", "0.5 or more", Text(new WeekdayProfileOptions().ClipDeviations), "beyond so many standard deviations a value pulls no harder"),
        ],
        Needs = "A day of observations; better two months.",
        Cost = "O(values · slots of a week).",
        Source = "Huber (1964), Robust estimation of a location parameter, Annals of Mathematical Statistics 35; Brown (1959).",
    };
}
