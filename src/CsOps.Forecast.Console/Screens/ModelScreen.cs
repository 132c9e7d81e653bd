using System.Text.Json;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Catalogue;
using CsOps.Forecast.Planning.Files;

namespace CsOps.Forecast.Console.Screens;

/// <summary>All there is to know of a model.</summary>
internal static class ModelScreen
{
    public static void Show(Screen screen, IForecastModel model, bool races, ModelDetails? details)
    {
        screen.Heading(model.Name);
        screen.Line(model.Description);
        screen.Line(races ? "It is in the race of auto." : model.Name == "auto" ? "It is the default." : "It is there to compare with; auto does not race it.");
        if (details is null)
        {
            screen.Line("It is not a model of this library: ask the one who made it.");
            return;
        }

        Part(screen, "Assumes", details.Assumes);
        Part(screen, "Wins", details.Wins);
        Part(screen, "Loses", details.Loses);
        if (details.Bank is { } bank)
        {
            Part(
                screen, "Measured",
                $"Half-hourly calls of a bank, two weeks ahead: error of the median {screen.Percent(bank.Wape, 2)}, pinball loss {screen.Percent(bank.Pinball, 2)}, {screen.Percent(bank.Coverage95, 1)} within the 95 % interval (benchmarks/results/forecasting.md).");
        }

        Part(screen, "Needs", details.Needs);
        Part(screen, "Cost", details.Cost);
        Part(screen, "Source", details.Source);
        Parameters(screen, details);
    }

    public static void Write(Utf8JsonWriter json, IForecastModel model, bool races, ModelDetails? details)
    {
        json.WriteStartObject();
        json.WriteString("name", model.Name);
        json.WriteString("description", model.Description);
        json.WriteBoolean("races", races);
        if (details is not null)
        {
            json.WriteString("assumes", details.Assumes);
            json.WriteString("wins", details.Wins);
            json.WriteString("loses", details.Loses);
            json.WriteString("needs", details.Needs);
            json.WriteString("cost", details.Cost);
            json.WriteString("source", details.Source);
            WriteMeasured(json, details.Bank);
            WriteParameters(json, details);
        }

        json.WriteEndObject();
    }

    private static void Part(Screen screen, string heading, string text)
    {
        screen.Line();
        screen.Line($"{heading}: {text}");
    }

    private static void Parameters(Screen screen, ModelDetails details)
    {
        screen.Line();
        if (details.Parameters.IsEmpty)
        {
            screen.Line("Parameters: none; everything is learned from the history.");
            return;
        }

        screen.Table(
            [Column.Text("parameter", wraps: true), Column.Text("range", wraps: true), Column.Text("default", wraps: true), Column.Text("meaning", wraps: true)],
            details.Parameters.Select(p => (IReadOnlyList<string>)[p.Name, p.Range, p.Default, p.Meaning]));
    }

    private static void WriteMeasured(Utf8JsonWriter json, BankScore? bank)
    {
        if (bank is null)
        {
            json.WriteNull("bank");
            return;
        }

        json.WriteStartObject("bank");
        ScoreDocument.WriteFigure(json, "wape", bank.Wape);
        ScoreDocument.WriteFigure(json, "pinball", bank.Pinball);
        ScoreDocument.WriteFigure(json, "coverage95", bank.Coverage95);
        json.WriteEndObject();
    }

    private static void WriteParameters(Utf8JsonWriter json, ModelDetails details)
    {
        json.WriteStartArray("parameters");
        foreach (var parameter in details.Parameters)
        {
            json.WriteStartObject();
            json.WriteString("name", parameter.Name);
            json.WriteString("range", parameter.Range);
            json.WriteString("default", parameter.Default);
            json.WriteString("meaning", parameter.Meaning);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
