namespace CsOps.Forecast.Tests.Shared;

/// <summary>Compares text with the file that a person has looked at and approved.</summary>
internal static class Approval
{
    /// <summary>Fails on any difference, and leaves what was received in a file beside the tests' output.</summary>
    public static void Verify(string name, string received)
    {
        var approved = Repository.PathOf("tests", typeof(Approval).Assembly.GetName().Name!, "Approved", name);
        var expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        if (expected != received)
        {
            var path = Path.Combine(AppContext.BaseDirectory, name);
            File.WriteAllText(path, received);
            Assert.Fail($"{name} is not as approved. Look at {path}; if it is right, copy it to {approved}.");
        }
    }
}
