using System.Collections.Immutable;
using System.Text.Json;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Scheduling.Validation;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Reads the rules of <c>centre.json</c>: names of ready sets, and single rules with their parameters.</summary>
internal static class RulesJson
{
    /// <summary>The rules under <c>rules</c>, in the order of the file.</summary>
    /// <param name="settings">The whole file.</param>
    /// <param name="centre">The centre whose contracts, agents and teams they name.</param>
    public static ImmutableArray<IRosterRule> Read(Setting settings, Centre centre) =>
        [.. settings.AsGroup().List("rules").SelectMany(place => place.Kind == JsonValueKind.String ? Set(place) : Entry(place, centre))];

    private static IEnumerable<IRosterRule> Entry(Setting place, Centre centre)
    {
        var group = place.AsGroup();
        if (group.Optional("set") is not { } set)
        {
            return [Rule(group, centre)];
        }

        var rules = Set(set);
        var contracts = RuleProperties.Contracts(group, centre);
        group.Close();
        return rules.Select(rule => rule is WorkRule work ? work with { Contracts = contracts } : rule);
    }

    private static ImmutableArray<IRosterRule> Set(Setting name) => RuleSets.Names.Contains(name.AsText(), StringComparer.Ordinal)
        ? RuleSets.Named(name.Text)
        : throw name.Error($"there is no rule set \"{name.Text}\".{SettingsGroup.Maybe(name.Text, RuleSets.Names)} There are: {string.Join(", ", RuleSets.Names)}.");

    private static IRosterRule Rule(SettingsGroup group, Centre centre)
    {
        var name = group.Required("rule");
        if (!RuleProperties.Readers.TryGetValue(name.AsText(), out var read))
        {
            throw name.Error($"there is no rule \"{name.Text}\".{SettingsGroup.Maybe(name.Text, RuleProperties.Readers.Keys)} There are: {string.Join(", ", RuleProperties.Readers.Keys)}.");
        }

        var rule = read(group, centre);
        group.Close();
        group.Place.ThrowFirst(issues => SettingCheck.CheckItself(rule, issues));
        return rule;
    }
}
