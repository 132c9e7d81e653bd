using CsOps.Forecast.Files;
using CsOps.Forecast.Forecasting.Accuracy;

namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>
/// The detail of a study as CSV: one row for each model of each series and each part, <c>series,model,part,key,count,wape,bias,mase,pinball,coverage80,coverage95</c>.
/// Parts: <c>all</c>; <c>lead</c> (days ahead, 1 the origin's day); <c>weekday</c> (1 Monday); <c>slot</c> (clock time); <c>origin</c> (date or step);
/// <c>origin_lead</c> (both, with a slash). Models that failed have no rows.
/// </summary>
public static class StudyTable
{
    /// <summary>Writes the rows.</summary>
    /// <returns>How many, without the header.</returns>
    public static long Write(IEnumerable<SeriesStudy> studies, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(studies);
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new DelimitedWriter(stream);
        writer.Row("series", "model", "part", "key", "count", "wape", "bias", "mase", "pinball", "coverage80", "coverage95");
        var rows = 0L;
        foreach (var study in studies)
        {
            foreach (var model in study.Models)
            {
                foreach (var (part, key, scores) in Parts(study, model))
                {
                    writer.Text(study.Series).Text(model.Model).Text(part).Text(key).Number((long)scores.Count)
                        .Number(scores.Wape).Number(scores.Bias).Number(scores.Mase).Number(scores.Pinball).Number(scores.Coverage80).Number(scores.Coverage95);
                    writer.EndRow();
                    rows++;
                }
            }
        }

        return rows;
    }

    private static IEnumerable<(string Part, string Key, AccuracyScores Scores)> Parts(SeriesStudy study, ModelStudy model)
    {
        if (model.Scores is null)
        {
            return [];
        }

        var origins = study.Origins.Select((origin, o) => study.HasDates ? study.OriginDates[o].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Text(origin)).ToArray();
        IEnumerable<(string Part, string Key, AccuracyScores Scores)> rows =
        [
            ("all", "", model.Scores),
            .. model.ByDayAhead.Select((scores, day) => ("lead", Text(day + 1), scores)),
            .. model.ByWeekday.Select((scores, day) => ("weekday", Text(day + 1), scores)),
            .. model.BySlot.Select((scores, slot) => ("slot", study.Slots.IsEmpty ? Text(slot + 1) : study.Slots[slot].ToString("HH:mm", CultureInfo.InvariantCulture), scores)),
            .. model.ByOrigin.Select((scores, o) => ("origin", origins[o], scores)),
            .. model.ByOriginAndDay.SelectMany((days, o) => days.Select((scores, day) => ("origin_lead", $"{origins[o]}/{Text(day + 1)}", scores))),
        ];
        return rows.Where(row => row.Scores.Count > 0);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
