import Foundation
import PackagePlugin

/// Carries every file of `rules/` into the executable, so that the binary works copied alone.
@main
struct EmbedRulesPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let rules = context.package.directoryURL.appending(path: "rules")
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
        return [
            .buildCommand(
                displayName: "Embed rules",
                executable: try context.tool(named: "EmbedRules").url,
                arguments: [rules.path(percentEncoded: false), output.path(percentEncoded: false)],
                inputFiles: Self.ruleFiles(in: rules),
                outputFiles: [output])
        ]
    }

    /// Every YAML and score table below `folder`; a change in any of them embeds the rules anew.
    private static func ruleFiles(in folder: URL) -> [URL] {
        let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (walk?.compactMap { $0 as? URL } ?? [])
            .filter { ["yaml", "tsv"].contains($0.pathExtension) }
            .sorted { $0.path < $1.path }
    }
}
