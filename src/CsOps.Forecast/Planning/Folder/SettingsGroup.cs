using System.Text.Json;
using CsOps.Forecast.Files;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>The properties of one object of a settings file, asked for by name; a property nobody asked for is an error.</summary>
/// <remarks>A property whose value is <c>null</c> counts as absent.</remarks>
internal sealed class SettingsGroup(Setting place)
{
    private readonly List<string> _known = [];

    /// <summary>The object itself.</summary>
    public Setting Place => place;

    /// <summary>The property's value, or null when it is absent.</summary>
    public Setting? Optional(string name)
    {
        if (!_known.Contains(name, StringComparer.Ordinal))
        {
            _known.Add(name);
        }

        var value = place.Members.FirstOrDefault(m => string.Equals(m.Key, name, StringComparison.Ordinal)).Value;
        return value?.Kind == JsonValueKind.Null ? null : value;
    }

    /// <summary>The property's value.</summary>
    /// <exception cref="ImportException">It is absent.</exception>
    public Setting Required(string name)
    {
        if (Optional(name) is { } value)
        {
            return value;
        }

        // A misspelt name is the likely reason, and the more useful thing to say.
        var similar = place.Members.Select(m => m.Key).Where(k => !_known.Contains(k, StringComparer.Ordinal));
        throw place.Error($"the property \"{name}\" is missing.{Maybe(name, similar)}");
    }

    /// <summary>The values of a list property; none when it is absent.</summary>
    public IEnumerable<Setting> List(string name) => Optional(name)?.AsList() ?? [];

    /// <summary>The names that something is limited to: none where the property is absent, which means all; an empty list would allow nothing.</summary>
    public IEnumerable<Setting> Limits(string name) => Optional(name) is not { } list ? []
        : list.AsList() is { IsEmpty: false } names ? names
        : throw list.Error("the list is empty; expected one name or more, or no such property, for all.");

    /// <summary>To be called when all that is known was asked for.</summary>
    /// <exception cref="ImportException">There is a property that was not asked for.</exception>
    public void Close()
    {
        foreach (var (name, value) in place.Members)
        {
            if (!_known.Contains(name, StringComparer.Ordinal))
            {
                throw value.Error($"this property is not known.{Maybe(name, _known)} Known here: {string.Join(", ", _known)}.");
            }
        }
    }

    /// <summary>A question that names what <paramref name="name"/> may have been meant to be, with a blank before it; empty when nothing is near.</summary>
    public static string Maybe(string name, IEnumerable<string> known) =>
        NearNames.Of(name, known) is [var nearest, ..] ? $" Maybe \"{nearest}\" was meant." : "";
}
