public import ArgumentParser
public import Policy

// Values of `Policy` that stand on the command line under their own names.
extension MessageLanguage: ExpressibleByArgument {}
extension Item.Kind: ExpressibleByArgument {}
