namespace CsOps.Forecast.Forecasting.Combination;

/// <summary>A member of a combination, fitted.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Model">The fitted member.</param>
/// <param name="Weight">Its weight; those of all members sum to 1.</param>
internal sealed record WeightedFit(string Name, FittedModel Model, double Weight);
