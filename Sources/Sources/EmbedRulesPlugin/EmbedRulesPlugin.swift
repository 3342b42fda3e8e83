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

    /// Every YAML and score table below `folder`, and each folder, which changes when a file comes or goes:
    /// a change in any of them embeds the rules anew.
    private static func ruleFiles(in folder: URL) -> [URL] {
        let walk = FileManager.default.enumerator(atPath: folder.path)
        let paths = (walk?.compactMap { $0 as? String } ?? [])
            .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".tsv") || !$0.contains(".") }
        return [URL(filePath: folder.path)] + paths.sorted().map { URL(filePath: folder.path + "/" + $0) }
    }
}
