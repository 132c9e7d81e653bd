using System.CommandLine;
using System.CommandLine.Parsing;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Planning.Adjusting;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Console.Arguments;

/// <summary>The options of <c>csops adjust</c>, and what was typed in them.</summary>
internal sealed class AdjustOptions
{
    private readonly Option<string?> _queue = new("--queue") { Description = "The queue to change.", HelpName = "NAME" };
    private readonly Option<DateOnly?> _from = SharedOptions.Date("--from", "First day to change.");
    private readonly Option<DateOnly?> _to = SharedOptions.Date("--to", "Last day to change. Default: the first.");
    private readonly Option<double?> _by = new("--by")
    {
        Description = "Change by a percentage.",
        HelpName = "+35%",
        CustomParser = result => result.Tokens[0].Value is var text && text.EndsWith('%')
            && double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) && percent is >= -100 and <= 1000
            ? percent / 100
            : SharedOptions.Refuse<double?>(result, "a percentage from -100% to 1000%, such as +35%"),
    };

    private readonly Option<decimal?> _add = SharedOptions.Decimal("--add", "Add so many contacts over those days together, in the forecast's shape.");
    private readonly Option<decimal?> _set = SharedOptions.Decimal("--set", "Set the contacts of those days together, in the forecast's shape.");
    private readonly Option<string?> _owner = new("--owner") { Description = "Who is answerable.", HelpName = "NAME" };
    private readonly Option<string?> _reason = new("--reason") { Description = "Why.", HelpName = "TEXT" };
    private readonly Option<string?> _undo = new("--undo") { Description = "Take a change back: the version it made, or last.", HelpName = "VERSION" };
    private readonly Option<bool> _review = new("--review") { Description = "Show whether the changes of all plans helped, by the history since." };
    private readonly Option<bool> _list = new("--list") { Description = "Show the changes of the plan." };
    private readonly Option<DateTimeOffset?> _now = new("--now")
    {
        Description = "The time to record. Default: now.",
        HelpName = "TIME",
        CustomParser = result => DateTimeOffset.TryParseExact(
            result.Tokens[0].Value, ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now)
            ? now
            : SharedOptions.Refuse<DateTimeOffset?>(result, "a time with its offset, such as 2026-09-10T14:00:00+02:00"),
    };

    private Option[] OfChange => [_queue, _from, _to, _by, _add, _set];

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _queue, _from, _to, _by, _add, _set, _owner, _reason, _undo, _list, _review, _now })
        {
            command.Options.Add(option);
        }

        command.Validators.Add(Validate);
    }

    public bool IsReview(ParseResult parsed) => parsed.GetValue(_review);

    public bool IsList(ParseResult parsed) => parsed.GetValue(_list);

    public bool IsUndo(ParseResult parsed) => parsed.GetValue(_undo) is not null;

    /// <summary>The version to take back; null: the last.</summary>
    public int? UndoneOf(ParseResult parsed) => int.TryParse(parsed.GetValue(_undo), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    public string OwnerOf(ParseResult parsed) => parsed.GetValue(_owner)!;

    public string ReasonOf(ParseResult parsed) => parsed.GetValue(_reason)!;

    public DateTimeOffset NowOf(ParseResult parsed, TimeProvider clock) => parsed.GetValue(_now) ?? clock.GetUtcNow();

    /// <summary>The change as typed; its versions are found when it is made.</summary>
    public Adjustment ChangeOf(ParseResult parsed, TimeProvider clock)
    {
        var (kind, amount) = (parsed.GetValue(_by), parsed.GetValue(_add), parsed.GetValue(_set)) switch
        {
            ({ } by, _, _) => (AdjustmentKind.By, by),
            (_, { } add, _) => (AdjustmentKind.Add, (double)add),
            (_, _, var set) => (AdjustmentKind.Set, (double)set!.Value),
        };
        var first = parsed.GetValue(_from)!.Value;
        var last = parsed.GetValue(_to) ?? first;
        return last < first ? throw CommandFailure.Usage("--to is before --from.") : new Adjustment
        {
            Version = 0,
            Base = 0,
            Queue = parsed.GetValue(_queue)!,
            Days = new DateRange(first, last),
            Kind = kind,
            Amount = amount,
            Owner = OwnerOf(parsed),
            Reason = ReasonOf(parsed),
            Made = NowOf(parsed, clock),
        };
    }

    private void Validate(CommandResult result)
    {
        var modes = new Option[] { _undo, _list, _review }.Where(option => Typed(result, option)).ToList();
        if (modes.Count > 1)
        {
            result.AddError($"{modes[0].Name} and {modes[1].Name} are different things to do; give one.");
        }
        else if (modes.Count == 1)
        {
            SharedOptions.RefuseTyped(result, $"with {modes[0].Name}", OfChange);
            if (modes[0] == _undo)
            {
                RequireTyped(result, "Taking a change back", _owner, _reason);
                ValidateUndo(result);
            }
            else
            {
                SharedOptions.RefuseTyped(result, $"with {modes[0].Name}", _owner, _reason, _now);
            }
        }
        else
        {
            RequireTyped(result, "A change", _queue, _from, _owner, _reason);
            if (new Option[] { _by, _add, _set }.Count(option => Typed(result, option)) != 1)
            {
                result.AddError("A change needs one of --by, --add and --set.");
            }
        }
    }

    private void ValidateUndo(CommandResult result)
    {
        if (result.GetValue(_undo) is { } text && text != "last" && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            result.AddError($"'{text}' is not a value of --undo; expected a version such as 2, or last.");
        }
    }

    private static void RequireTyped(CommandResult result, string what, params Option[] options)
    {
        if (options.Where(option => !Typed(result, option)).Select(option => option.Name).ToList() is { Count: > 0 } missing)
        {
            result.AddError($"{what} needs {string.Join(", ", missing)}.");
        }
    }

    private static bool Typed(CommandResult result, Option option) => result.GetResult(option) is { Implicit: false };
}
