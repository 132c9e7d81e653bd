using System.Collections.Immutable;
using System.Text.Json;
using CsOps.Forecast.Files;
using CsOps.Forecast.Scheduling.Validation;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>One value of a settings file, which knows where it stands, so that every error can say so.</summary>
internal sealed record Setting
{
    /// <summary>The file, as the user named it.</summary>
    public required string File { get; init; }

    /// <summary>Where it stands within the file, for example <c>queues[2].open.mon-fri</c>; empty for the whole.</summary>
    public required string Path { get; init; }

    /// <summary>The line on which it begins, from 1.</summary>
    public required long Line { get; init; }

    /// <summary>What kind of value it is.</summary>
    public required JsonValueKind Kind { get; init; }

    /// <summary>A text's text or a number's digits; empty for other kinds.</summary>
    public string Text { get; init; } = "";

    /// <summary>The values of a list.</summary>
    public ImmutableArray<Setting> Items { get; init; } = [];

    /// <summary>The properties of an object, in the order of the file.</summary>
    public ImmutableArray<KeyValuePair<string, Setting>> Members { get; init; } = [];

    /// <summary>The text, not empty.</summary>
    public string AsText() => Kind == JsonValueKind.String && Text.Length > 0 ? Text : throw Unexpected("a text in quotes");

    /// <summary>One of the names that exist.</summary>
    public string AsOneOf(string kind, IReadOnlyCollection<string> known) => known.Contains(AsText(), StringComparer.Ordinal)
        ? Text
        : throw Error($"there is no {kind} \"{Text}\".{SettingsGroup.Maybe(Text, known)}");

    /// <summary>True or false.</summary>
    public bool AsBoolean() => Kind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Unexpected("true or false"),
    };

    /// <summary>A number for which <paramref name="allowed"/> holds.</summary>
    public decimal AsNumber(Func<decimal, bool> allowed, string expected) =>
        Kind == JsonValueKind.Number && decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && allowed(number)
            ? number
            : throw Unexpected(expected);

    /// <summary>The values of a list.</summary>
    public ImmutableArray<Setting> AsList() => Kind == JsonValueKind.Array ? Items : throw Unexpected("a list in [ ]");

    /// <summary>The properties of an object.</summary>
    public SettingsGroup AsGroup() => Kind == JsonValueKind.Object ? new SettingsGroup(this) : throw Unexpected("an object in { }");

    /// <summary>What <paramref name="parse"/> makes of the text; where it makes nothing, the error says what was <paramref name="expected"/>.</summary>
    public T As<T>(Func<string, T?> parse, string expected)
        where T : struct =>
        Kind == JsonValueKind.String && parse(Text) is { } value ? value : throw Unexpected(expected);

    /// <summary>The error that something else was expected here.</summary>
    public ImportException Unexpected(string expected) => Error($"found {Found()}; expected {expected}.");

    /// <summary>An error at this place.</summary>
    public ImportException Error(string problem) => new(File, Path.Length == 0 ? problem : $"{Path}: {problem}", Line);

    /// <summary>Throws the first error that a check of what stands here finds.</summary>
    public void ThrowFirst(Action<IssueList> check)
    {
        var issues = new IssueList();
        check(issues);
        if (issues.ToImmutable().FirstOrDefault(issue => issue.IsError) is { } error)
        {
            throw Error($"{error}.");
        }
    }

    private string Found() => Kind switch
    {
        JsonValueKind.String => $"\"{Text}\"",
        JsonValueKind.Number => Text,
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.Null => "null",
        JsonValueKind.True => "true",
        _ => "false",
    };
}
