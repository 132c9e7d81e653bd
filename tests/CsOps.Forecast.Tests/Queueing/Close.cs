namespace CsOps.Forecast.Tests.Queueing;

/// <summary>Equality of reals by relative error, which is how the accuracy of a queue's figures is stated.</summary>
internal static class Close
{
    public static void AssertEqual(double expected, double actual, double relative)
    {
        if (expected != actual && !(Math.Abs(actual - expected) <= relative * Math.Abs(expected)))
        {
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"Expected {expected:R} within a relative {relative:R}, got {actual:R}."));
        }
    }
}
