namespace CsOps.Forecast.Exchange.Exporting;

/// <summary>What of a plan a format cannot be written without.</summary>
[Flags]
public enum ExportNeeds
{
    /// <summary>The forecast alone, which every plan has.</summary>
    None = 0,

    /// <summary><c>requirement.csv</c>.</summary>
    Requirement = 1,

    /// <summary><c>roster.csv</c>.</summary>
    Roster = 2,

    /// <summary>The history folder.</summary>
    History = 4,

    /// <summary>A file of the other system's identifiers, see <see cref="IdMap"/>.</summary>
    Ids = 8,

    /// <summary>The history where there is one: what came in on the days planned.</summary>
    Actuals = 16,
}
