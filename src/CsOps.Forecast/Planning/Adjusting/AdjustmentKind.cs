namespace CsOps.Forecast.Planning.Adjusting;

/// <summary>What a planner does to a forecast.</summary>
public enum AdjustmentKind
{
    /// <summary>Changes it by a fraction: 0.35 is a third and a bit more.</summary>
    By,

    /// <summary>Adds contacts over the whole period, in the shape of the forecast; below 0 takes away.</summary>
    Add,

    /// <summary>Sets the contacts of the whole period, in the shape of the forecast.</summary>
    Set,

    /// <summary>Takes an adjustment back.</summary>
    Undo,
}
