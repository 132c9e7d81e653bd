using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Accuracy;

namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>Makes of the errors of all forecasts of a series what a study says of it.</summary>
/// <param name="study">The series.</param>
/// <param name="against">The model to test against, or null for the best.</param>
internal sealed class StudyScorer(StudiedSeries study, string? against)
{
    private const int Week = 7;

    /// <summary>A test of fewer differences says more of their luck than of the models.</summary>
    private const int FewestTested = 4;

    /// <summary>The study of the series.</summary>
    /// <param name="models">The models' names, in order.</param>
    /// <param name="errors">Of each, its errors from each origin.</param>
    /// <param name="naive">The errors of the seasonal naive.</param>
    public SeriesStudy Of(IReadOnlyList<string> models, IReadOnlyList<OriginErrors[]> errors, OriginErrors[] naive)
    {
        var calendar = study.Series.Calendar;
        var naiveStudy = ModelOf("seasonal-naive", naive, double.NaN);
        var scored = models.Select((name, m) => (Study: ModelOf(name, errors[m], naiveStudy.Scores?.Wape ?? double.NaN), Errors: errors[m]))
            .OrderBy(m => double.IsNaN(m.Study.Scores?.Wape ?? double.NaN))
            .ThenBy(m => m.Study.Scores?.Wape)
            .ThenBy(m => m.Study.Model, StringComparer.Ordinal)
            .ToList();
        var ranked = scored.FindAll(m => m.Study.ByOrigin is { Length: > 0 } byOrigin && byOrigin.All(origin => !double.IsNaN(origin.Wape)));
        var ranks = RankComparison.Of([.. study.Plan.Origins.Select((_, o) => ranked.Select(m => m.Study.ByOrigin[o].Wape).ToArray())]);
        var summary = ranks is null ? null : StudySummary.Ordered(ranked.ConvertAll(m => m.Study.Model), ranks);
        return new SeriesStudy
        {
            Series = study.Series.Name,
            Origins = study.Plan.Origins,
            OriginDates = calendar.HasDates ? [.. study.Plan.Origins.Select(origin => calendar.DateOf(origin)!.Value)] : [],
            Horizon = study.Plan.Horizon,
            LeftOut = study.LeftOut,
            Slots = calendar.ClockOfSlot(0) is null ? [] : [.. Enumerable.Range(0, calendar.SlotsPerDay).Select(slot => calendar.ClockOfSlot(slot)!.Value)],
            HasDates = calendar.HasDates,
            Models = Tested(scored, naiveStudy.Scores is null ? null : naive),
            Naive = naiveStudy,
            Ranks = summary?.Ranks,
            RankedModels = summary?.Models ?? [],
        };
    }

    private ModelStudy ModelOf(string model, OriginErrors[] errors, double naiveWape)
    {
        if (errors.Length == 0)
        {
            return new ModelStudy { Model = model, Failure = new FitFailure(study.Plan.TooShort(study.Series)) };
        }

        if (Array.Find(errors, e => e.Problem is not null) is { } failed)
        {
            return new ModelStudy { Model = model, Failure = new FitFailure(failed.Problem!) };
        }

        var byDay = Sum(errors.Select(e => e.Days), study.DaysAhead);
        var scores = Sum(byDay).ToScores();
        return new ModelStudy
        {
            Model = model,
            Scores = scores,
            Skill = 1 - (scores.Wape / naiveWape),
            ByOrigin = [.. errors.Select(e => e.All.ToScores())],
            ByDayAhead = Scores(byDay),
            ByOriginAndDay = [.. errors.Select(e => Scores(e.Days))],
            ByLead = Bands(byDay),
            ByWeekday = Scores(ByWeekday(errors)),
            BySlot = Scores(Sum(errors.Select(e => e.Slots), study.Series.Calendar.SlotsPerDay)),
            Agents = study.Agents is null
                ? null
                : AgentErrors.Of(errors.Aggregate(default(AgentSums), (sum, e) => sum + e.Agents), study.Agents.EquivalentsOfAgent(study.Series.Calendar)),
        };
    }

    private static ImmutableArray<LeadBand> Bands(ErrorSums[] byDay)
    {
        var width = byDay.Length <= Week ? 1 : Week;
        var bands = ImmutableArray.CreateBuilder<LeadBand>();
        for (var first = 0; first < byDay.Length; first += width)
        {
            var last = Math.Min(first + width, byDay.Length);
            if (Sum(byDay[first..last]) is { Count: > 0 } sum)
            {
                bands.Add(new LeadBand(first + 1, last, sum.ToScores()));
            }
        }

        return bands.ToImmutable();
    }

    private ErrorSums[] ByWeekday(OriginErrors[] errors)
    {
        var sums = new ErrorSums[study.Weekdays];
        for (var o = 0; o < errors.Length; o++)
        {
            for (var day = 0; day < errors[o].Days.Length; day++)
            {
                sums[study.Weekday(study.Plan.Origins[o], day)] += errors[o].Days[day];
            }
        }

        return sums;
    }

    /// <summary>The models with their tests against the one named, else the best.</summary>
    private ImmutableArray<ModelStudy> Tested(List<(ModelStudy Study, OriginErrors[] Errors)> models, OriginErrors[]? naive)
    {
        var other = against is null
            ? models.Find(m => m.Study.Scores is not null)
            : models.Find(m => string.Equals(m.Study.Model, against, StringComparison.OrdinalIgnoreCase) && m.Study.Scores is not null);
        var (name, errors) = other.Study is not null ? (other.Study.Model, other.Errors)
            : string.Equals(against, "seasonal-naive", StringComparison.OrdinalIgnoreCase) && naive is not null ? ("seasonal-naive", naive)
            : (null, []);
        return [.. models.Select(m => name is null || m.Study.Scores is null || m.Study.Model == name ? m.Study : m.Study with { Test = Test(m.Errors, name, errors) })];
    }

    private PairedTest? Test(OriginErrors[] model, string name, OriginErrors[] other)
    {
        var leads = 1 + ((study.Plan.Horizon - 1) / study.Plan.Spacing);
        var differences = model.Zip(other)
            .Select(pair => (Ours: pair.First.All, Theirs: pair.Second.All))
            .Where(pair => pair.Ours.Count > 0)
            .Select(pair => (pair.Ours.AbsoluteError - pair.Theirs.AbsoluteError) / pair.Ours.Count)
            .ToArray();
        if (differences.Length < Math.Max(FewestTested, leads + 1))
        {
            return null;
        }

        var test = DieboldMariano.Of(differences, leads);
        return new PairedTest(name, test.Statistic, test.Degrees, test.PValue);
    }

    private static ErrorSums[] Sum(IEnumerable<ErrorSums[]> all, int length)
    {
        var sums = new ErrorSums[length];
        foreach (var one in all)
        {
            for (var i = 0; i < length; i++)
            {
                sums[i] += one[i];
            }
        }

        return sums;
    }

    private static ErrorSums Sum(IEnumerable<ErrorSums> sums) => sums.Aggregate(default(ErrorSums), (sum, next) => sum + next);

    private static ImmutableArray<AccuracyScores> Scores(ErrorSums[] sums) => [.. sums.Select(sum => sum.ToScores())];
}
