using System.Collections.Immutable;
using System.CommandLine;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Forecasting.Series;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Time;
using CsOps.Forecast.Time.Holidays;

namespace CsOps.Forecast.Console.Arguments;

/// <summary>The options that name a series file and what is known of its series; shared by <c>forecast</c> and <c>backtest</c>.</summary>
internal sealed class SeriesArguments
{
    private readonly Option<string?> _series = new("--series")
    {
        Description = "A CSV file series,time,value: local times without offset or integer steps; a blank value was not observed.",
        HelpName = "FILE",
    };

    private readonly Option<int?> _horizon = new("--horizon")
    {
        Description = "Steps to forecast.",
        HelpName = "STEPS",
        CustomParser = result => SharedOptions.WholeNumber(result, 1, 1_000_000),
    };

    private readonly Option<SeasonChoice> _seasons = new("--season")
    {
        Description = "Steps in a day and in a week, for example 28,140; auto: found in the values of a series without dates. Default: of the dates.",
        HelpName = "STEPS,STEPS|auto",
        CustomParser = ReadSeasons,
    };

    private readonly Option<string?> _holidays = new("--holidays")
    {
        Description = "Public holidays: a country (DK SE FI RU KR US GB DE FR NL NO), or a file date,name or .ics.",
        HelpName = "US|FILE",
    };

    private readonly EffectArguments _effects = new();

    public Option<string?> Series => _series;

    public Option<int?> Horizon => _horizon;

    /// <summary>What is said of the series of a file, and of nothing else.</summary>
    public IReadOnlyList<Option> OfFile => [_seasons, _holidays, .. _effects.All];

    public void AddTo(Command command)
    {
        command.Options.Add(_series);
        command.Options.Add(_horizon);
        command.Options.Add(_seasons);
        command.Options.Add(_holidays);
        foreach (var option in _effects.All)
        {
            command.Options.Add(option);
        }
    }

    public string? FileOf(ParseResult parsed) => parsed.GetValue(_series);

    public int? HorizonOf(ParseResult parsed) => parsed.GetValue(_horizon);

    public SeasonChoice SeasonsOf(ParseResult parsed) => parsed.GetValue(_seasons) ?? SeasonChoice.None;

    public EffectFiles EffectsOf(ParseResult parsed) => _effects.Read(parsed);

    public HolidayCalendar HolidaysOf(ParseResult parsed)
    {
        var named = parsed.GetValue(_holidays);
        if (named is null)
        {
            return HolidayCalendar.None;
        }

        if (File.Exists(named))
        {
            return HolidayFile.Read(named);
        }

        return PublicHolidays.Countries.Contains(named, StringComparer.OrdinalIgnoreCase)
            ? PublicHolidays.For(named, PublicHolidays.FirstYear, PublicHolidays.LastYear)
            : throw CommandFailure.Usage($"--holidays '{named}' is neither a file nor one of the countries {string.Join(' ', PublicHolidays.Countries)}.");
    }

    private static SeasonChoice? ReadSeasons(System.CommandLine.Parsing.ArgumentResult result)
    {
        var name = result.Tokens[0].Value;
        if (ConsoleDetectors.FindsSeasons(name))
        {
            if (ConsoleDetectors.SeasonalityOf(name) is { } detector)
            {
                return new SeasonChoice([], detector);
            }

            result.AddError(ConsoleDetectors.NotInThisBuild(name));
            return null;
        }

        var seasons = ImmutableArray.CreateBuilder<int>();
        foreach (var text in name.Split(','))
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var season) || season < 1)
            {
                return SharedOptions.Refuse<SeasonChoice>(result, "one or two whole numbers such as 28,140, or auto");
            }

            seasons.Add(season);
        }

        if (StepCalendars.SeasonProblem(seasons.ToImmutable().AsSpan()) is { } problem)
        {
            result.AddError($"--season: {problem}");
        }

        return new SeasonChoice(seasons.ToImmutable(), null);
    }
}
