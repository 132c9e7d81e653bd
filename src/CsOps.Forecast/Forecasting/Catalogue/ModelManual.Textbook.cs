using CsOps.Forecast.Forecasting.Ets;
using CsOps.Forecast.Forecasting.ExponentialSmoothing;
using CsOps.Forecast.Forecasting.Intermittent;
using CsOps.Forecast.Forecasting.SingularSpectrum;

namespace CsOps.Forecast.Forecasting.Catalogue;

/// <content>The families of the textbooks.</content>
internal static partial class ModelManual
{
    private const string SmoothingRange = "above 0, at most 1";
    private const string SmoothingDefault = "the likeliest of eight from 0.002 to 0.3";

    private static ModelDetails HoltWinters => new()
    {
        Assumes = "A level with a damped slope, and a season for every weekday and slot that moves slowly.",
        Wins = "Where a queue grows or shrinks steadily.",
        Loses = "After a false last week, which its level follows; it knows no holidays or months.",
        Bank = new BankScore(0.0623, 0.0299, 0.950),
        Parameters =
        [
            new("Trend", string.Join(", ", Enum.GetNames<SmoothingTrend>()), new HoltWintersOptions().Trend.ToString(), "how the level goes on"),
            new("Season", string.Join(", ", Enum.GetNames<SmoothingSeason>()), new HoltWintersOptions().Season.ToString(), "how the season joins the level"),
            new("Parameters", "constants in [0, 1]", "estimated", "the constants of the recursion"),
        ],
        Needs = "Two weeks (two days where there is no week).",
        Cost = "O(length) an evaluation, about 90 evaluations.",
        Source = "Winters (1960), Management Science 6; Gardner and McKenzie (1985); Gelper, Fried and Croux (2010), Journal of Forecasting 29.",
    };

    private static ModelDetails Ets => new()
    {
        Assumes = "One season, of the week or of the day, and a level and slope that move at random: exponential smoothing as a model with a likelihood.",
        Wins = "On daily or monthly totals, and where others use it: it agrees with an independent implementation.",
        Loses = "On half-hours: one-step errors say little of two weeks ahead, and an outage at the end moves its level.",
        Bank = new BankScore(0.0814, 0.0373, 0.937),
        Parameters = [new("Intervals", string.Join(", ", Enum.GetNames<EtsIntervals>()), new EtsOptions().Intervals.ToString(), "where intervals come from: errors at earlier origins, or the model's own formula")],
        Needs = "Six usual values; learns from the last 26 weeks.",
        Cost = "O(length) an evaluation, some 40 for each of 15 forms and up to 400 for each of the best three.",
        Source = "Hyndman, Koehler, Ord and Snyder (2008), Forecasting with Exponential Smoothing, chapters 2, 5, 6 and 7.",
    };

    private static ModelDetails Theta => new()
    {
        Assumes = "A fixed season, a level that moves at random, and half of the long-run slope.",
        Wins = "On yearly to monthly totals with a trend, as in the M3 competition; it agrees with an independent implementation.",
        Loses = "On half-hours with a day and a week: it takes one season out, and the last days move its level.",
        Bank = new BankScore(0.0864, 0.0378, 0.958),
        Needs = "Four values; two seasons for a season.",
        Cost = "O(length), some dozens of times.",
        Source = "Assimakopoulos and Nikolopoulos (2000), International Journal of Forecasting 16; Hyndman and Billah (2003), the same 19.",
    };

    private static ModelDetails Ssa => new()
    {
        Assumes = "The history is a sum of a few recurring patterns and noise, and the patterns go on.",
        Wins = "On smooth series with several rhythms.",
        Loses = "Where the calendar matters, and on short histories: the windows hold two weeks each.",
        Bank = new BankScore(0.0783, 0.0363, 0.938),
        Parameters =
        [
            new("Window", "2 to half of the history", "two weeks", "the length of a window in steps"),
            new("Rank", "1 to the window less 1", "by energy", "how many components are signal"),
            new("Energy", "between 0 and 1", Text(new SsaOptions().Energy), "the share of the sum of squares that the signal has"),
            new("MostComponents", "1 or more", Text(new SsaOptions().MostComponents), "the most components taken by energy"),
        ],
        Needs = "Three weeks.",
        Cost = "O(window · length + window² · components).",
        Source = "Golyandina, Nekrutkin and Zhigljavsky (2001), Analysis of Time Series Structure, section 2.1.",
    };

    private static ModelDetails Mstl => new()
    {
        Assumes = "Seasons of the day and of the week that change slowly, and a level without season.",
        Wins = "To look at: level, week and day apart. It agrees with an independent implementation.",
        Loses = "Where an odd last week is taken for the season.",
        Bank = new BankScore(0.0674, 0.0316, 0.941),
        Needs = "Just over two weeks (two days where there is no week).",
        Cost = "O(length · 26) a fit, and as much for each of 14 earlier origins.",
        Source = "Cleveland and others (1990), STL, Journal of Official Statistics 6; Hyndman and Athanasopoulos (2021), section 5.7.",
    };

    private static ModelDetails Arima => new()
    {
        Assumes = "Sines and cosines of day and week that stay as they are, and errors that remember the last steps.",
        Wins = "Hours to a day ahead, where the last steps tell the next; it agrees with an independent implementation.",
        Loses = "Weeks ahead: what the errors remember is gone, and the harmonics are a blunt week.",
        Bank = new BankScore(0.0722, 0.0338, 0.930),
        Needs = "Two weeks (two days where there is no week, eight values where there is neither).",
        Cost = "Some 2,000 passes over at most 4,000 steps: the dearest of all.",
        Source = "Box, Jenkins and Reinsel (2008), Time Series Analysis, 4th edition; Hyndman and Khandakar (2008), Journal of Statistical Software 27(3).",
    };

    private static ModelDetails Croston => new()
    {
        Assumes = "Demands of a size come at intervals, both moving slowly; the week has a shape.",
        Wins = "On mostly empty queues whose contacts come in lumps.",
        Loses = "On queues that die out: it never learns from emptiness.",
        Bank = new BankScore(0.0643, 0.0298, 0.938),
        Parameters =
        [
            new("Smoothing", SmoothingRange, SmoothingDefault, "how fast size and interval follow each demand"),
            new("Corrected", "yes or no", new CrostonOptions().Corrected ? "yes" : "no", "whether the rate is corrected for its bias on sparse demand"),
        ],
        Needs = "A week of observations, no negative values.",
        Cost = "O(steps) for each of some 30 passes.",
        Source = "Croston (1972), Operational Research Quarterly 23; Syntetos and Boylan (2005), International Journal of Forecasting 21.",
    };

    private static ModelDetails Tsb => new()
    {
        Assumes = "Demands of a size come by chance, and the chance falls with every empty step.",
        Wins = "On mostly empty queues that come and go: products, channels, campaigns.",
        Loses = "On busy queues it is a slow profile of the week.",
        Bank = new BankScore(0.0635, 0.0301, 0.956),
        Parameters =
        [
            new("SizeSmoothing", SmoothingRange, "as the chance", "how fast the size follows each demand"),
            new("ChanceSmoothing", SmoothingRange, SmoothingDefault, "how fast the chance follows each step"),
        ],
        Needs = "A week of observations, no negative values.",
        Cost = "O(steps) for each of some 30 passes.",
        Source = "Teunter, Syntetos and Babai (2011), European Journal of Operational Research 214.",
    };
}
