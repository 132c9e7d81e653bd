using System.Text.Json;
using CsOps.Forecast.Forecasting.Accuracy;
using CsOps.Forecast.Forecasting.Backtesting;
using CsOps.Forecast.Planning.Files;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Studies as JSON: the leader board of each series, then each model's errors by lead, weekday and interval, its test and its agents.</summary>
internal static class StudyJson
{
    public static void Write(Utf8JsonWriter json, IEnumerable<SeriesStudy> studies)
    {
        json.WriteStartArray();
        foreach (var study in studies)
        {
            json.WriteStartObject();
            json.WriteString("series", study.Series);
            json.WriteNumber("origins", study.Origins.Length);
            json.WriteNumber("horizon", study.Horizon);
            json.WriteNumber("left_out", study.LeftOut);
            json.WriteStartArray("leader_board");
            foreach (var model in study.Models)
            {
                ScoreDocument.Write(json, model.Line);
            }

            json.WriteEndArray();
            json.WriteStartArray("models");
            foreach (var model in study.Models.Where(model => model.Scores is not null))
            {
                Write(json, study, model);
            }

            json.WriteEndArray();
            WriteRanks(json, "ranks", study.RankedModels, study.Ranks);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Mean ranks as a property: null where there are none.</summary>
    public static void WriteRanks(Utf8JsonWriter json, string name, IReadOnlyList<string> models, RankComparison? ranks)
    {
        if (ranks is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("cases", ranks.Cases);
        Figure(json, "critical_distance", ranks.CriticalDistance);
        Figure(json, "friedman_p", ranks.PValue);
        json.WriteStartArray("models");
        for (var m = 0; m < models.Count; m++)
        {
            json.WriteStartObject();
            json.WriteString("model", models[m]);
            Figure(json, "mean_rank", ranks.MeanRanks[m]);
            json.WriteBoolean("among_the_best", ranks.IsAmongTheBest(m));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SeriesStudy study, ModelStudy model)
    {
        json.WriteStartObject();
        json.WriteString("model", model.Model);
        Figure(json, "skill", model.Skill);
        WriteTest(json, model.Test);
        WriteAgents(json, model.Agents);
        Parts(json, "by_lead", model.ByLead.Select(band => (band.Scores, (Action)(() => Days(json, band)))));
        Parts(json, "by_day_ahead", model.ByDayAhead.Select((scores, day) => (scores, (Action)(() => json.WriteNumber("day", day + 1)))));
        Parts(json, "by_weekday", model.ByWeekday.Select((scores, day) => (scores, (Action)(() => json.WriteNumber("weekday", day + 1)))));
        Parts(json, "by_slot", model.BySlot.Select((scores, slot) => (scores, (Action)(() => Slot(json, study, slot)))));
        Parts(json, "by_origin", model.ByOrigin.Select((scores, o) => (scores, (Action)(() => json.WriteNumber("origin", study.Origins[o])))));
        json.WriteEndObject();
    }

    private static void Days(Utf8JsonWriter json, LeadBand band)
    {
        json.WriteNumber("first_day", band.FirstDay);
        json.WriteNumber("last_day", band.LastDay);
    }

    private static void Slot(Utf8JsonWriter json, SeriesStudy study, int slot)
    {
        json.WriteNumber("slot", slot + 1);
        if (!study.Slots.IsEmpty)
        {
            json.WriteString("clock", study.Slots[slot].ToString("HH:mm", CultureInfo.InvariantCulture));
        }
    }

    private static void WriteTest(Utf8JsonWriter json, PairedTest? test)
    {
        if (test is null)
        {
            json.WriteNull("diebold_mariano");
            return;
        }

        json.WriteStartObject("diebold_mariano");
        json.WriteString("against", test.Against);
        Figure(json, "statistic", test.Statistic);
        json.WriteNumber("degrees", test.Degrees);
        Figure(json, "p", test.PValue);
        json.WriteEndObject();
    }

    private static void WriteAgents(Utf8JsonWriter json, AgentErrors? agents)
    {
        if (agents is null)
        {
            json.WriteNull("agents");
            return;
        }

        json.WriteStartObject("agents");
        Figure(json, "needed", agents.Needed);
        Figure(json, "too_many", agents.TooMany);
        Figure(json, "too_few", agents.TooFew);
        Figure(json, "off", agents.Off);
        Figure(json, "off_fte", agents.OffEquivalents);
        json.WriteEndObject();
    }

    private static void Parts(Utf8JsonWriter json, string name, IEnumerable<(AccuracyScores Scores, Action WriteKey)> parts)
    {
        json.WriteStartArray(name);
        foreach (var (scores, writeKey) in parts.Where(part => part.Scores.Count > 0))
        {
            json.WriteStartObject();
            writeKey();
            Figure(json, "wape", scores.Wape);
            Figure(json, "bias", scores.Bias);
            Figure(json, "pinball", scores.Pinball);
            Figure(json, "coverage80", scores.Coverage80);
            Figure(json, "coverage95", scores.Coverage95);
            json.WriteNumber("count", scores.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Figure(Utf8JsonWriter json, string name, double value) => ScoreDocument.WriteFigure(json, name, value);
}
