using System.Text.Json;
using CsOps.Forecast.Files;
using CsOps.Forecast.Queueing.Distributions;
using CsOps.Forecast.Queueing.Simulation;

namespace CsOps.Forecast.Console.Cases;

/// <summary>Reads a multi-skill case in a steady state. Properties it does not know, such as expected results, are not looked at.</summary>
internal static class SimulationCaseFile
{
    private const int MostAgents = 100_000;
    private const int MostLevel = 1_000_000;

    /// <summary>Reads a case.</summary>
    /// <exception cref="ImportException">It is not JSON, or a property is missing or not what it should be.</exception>
    public static SimulatedCentre Read(string path)
    {
        using var stream = InputFile.Open(path);
        try
        {
            using var document = JsonDocument.Parse(stream);
            return Centre(new CaseField(path, string.Empty, document.RootElement));
        }
        catch (JsonException problem)
        {
            throw new ImportException(path, "this is not JSON.", (problem.LineNumber ?? 0) + 1, inner: problem);
        }
    }

    private static SimulatedCentre Centre(CaseField whole)
    {
        var acceptableWait = whole["t_s"].ZeroOrMore();
        var handle = LawField.Read(whole.Find("service_dist"), whole);
        var patience = LawField.Read(whole.Find("patience_dist"));
        var (skills, groups) = (whole["skills"], whole["groups"]);
        var groupFields = groups.Items();
        var skillFields = skills.Items();
        if (skillFields.Count == 0 || groupFields.Count == 0)
        {
            throw (skillFields.Count == 0 ? skills : groups).Expected("at least one");
        }

        var handleSeconds = groupFields.Select(group => group["aht_s_by_skill"].Items(skillFields.Count, "skill").Select(field => field.PositiveOrNull()).ToArray()).ToArray();
        var ofSkill = Enumerable.Range(0, skillFields.Count).Select(s => handleSeconds.Select(g => g[s]).FirstOrDefault(seconds => seconds is not null)).ToArray();
        return new SimulatedCentre
        {
            Skills =
            [
                .. skillFields.Select((skill, s) => new SimulatedSkill
                {
                    ContactsPerHour = [skill["calls_per_hour"].ZeroOrMore()],
                    HandleTime = handle(ofSkill[s] ?? throw skill.Expected("a group that has the skill: all aht_s_by_skill are null")),
                    Patience = skill["patience_s"].PositiveOrNull() is { } mean ? patience(mean) : Never.Instance,
                    AcceptableWaitSeconds = acceptableWait,
                    OverflowDelaySeconds = skill.Find("overflow_delay_s") is { IsNull: false } delay ? delay.ZeroOrMore() : null,
                    Groups = [.. skill["group_preference"].Items(groupFields.Count, "group").Select((field, g) => Preference(field, handleSeconds[g][s]))],
                }),
            ],
            Groups =
            [
                .. groupFields.Select((group, g) => new SimulatedGroup
                {
                    Agents = [group["agents"].Whole(0, MostAgents)],
                    HandleFactors = [.. handleSeconds[g].Select((seconds, s) => seconds / ofSkill[s])],
                    QueueLevels = [.. group["queue_preference_level"].Items(skillFields.Count, "skill").Select((field, s) => Level(field, handleSeconds[g][s]))],
                }),
            ],
        };
    }

    private static GroupPreference? Preference(CaseField field, double? handleSeconds)
    {
        if (field.IsNull)
        {
            return null;
        }

        RequireSkill(field, handleSeconds);
        return new GroupPreference(field["level"].Whole(0, MostLevel), field.Find("only_after_overflow_delay") is { IsNull: false } late && late.Truth());
    }

    private static int? Level(CaseField field, double? handleSeconds)
    {
        if (field.IsNull)
        {
            return null;
        }

        RequireSkill(field, handleSeconds);
        return field.Whole(0, MostLevel);
    }

    private static void RequireSkill(CaseField field, double? handleSeconds)
    {
        if (handleSeconds is null)
        {
            throw field.Expected("null, as the group's aht_s_by_skill is null for this skill");
        }
    }
}
