namespace CsOps.Forecast.Planning;

/// <summary>A plan that cannot be made from the data there is: no queue could be forecast. The message says why for each.</summary>
public sealed class ModelException : Exception
{
    /// <summary>Says why.</summary>
    public ModelException(string message)
        : base(message)
    {
    }
}
