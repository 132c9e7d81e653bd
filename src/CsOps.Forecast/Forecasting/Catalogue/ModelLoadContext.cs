using System.Reflection;
using System.Runtime.Loader;

namespace CsOps.Forecast.Forecasting.Catalogue;

/// <summary>Loads one assembly with what it depends on, apart from everything else, but for this library: both sides must mean the same types by it.</summary>
internal sealed class ModelLoadContext : AssemblyLoadContext
{
    private readonly AssemblyDependencyResolver _resolver;
    private readonly string _file;

    public ModelLoadContext(string file)
        : base(Path.GetFileName(file), isCollectible: true) => (_file, _resolver) = (file, new AssemblyDependencyResolver(file));

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is not { } name || string.Equals(name, typeof(IForecastModel).Assembly.GetName().Name, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var beside = _resolver.ResolveAssemblyToPath(assemblyName) ?? PackageFolder.Find(_file, name);
        return beside is null ? null : LoadFromAssemblyPath(beside);
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
