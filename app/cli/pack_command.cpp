#include "app/cli/document_output.h"
#include "app/cli/interruption.h"
#include "app/cli/page_output.h"
#include "app/cli/visit_named.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

void declarePack(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("leave-blank"), Words::tr("Remove placeholders that have no value.")});
    declarePassword(parser);
}

/// What prints the papers, with the password asked for.
Result<PackPrinter> printerFor(const Invocation &call)
{
    ATTACHE_TRY(const QString password, passwordOf(call));
    PackPrinter printer = packPrinter(call.clock().now(), password);
    if (!password.isEmpty() && !printer.pdf)
        return usageError(Words::tr("Only a PDF can have a password."));
    return printer;
}

Result<void> pack(Invocation &call)
{
    ATTACHE_TRY(const PackPrinter printer, printerFor(call));
    ATTACHE_TRY(const auto workspace, call.openToWrite());
    ATTACHE_TRY(const Visit visit, visitNamed(workspace->connection(), call.word(0), call.clock()));
    PackMaker maker(*workspace, call.clock().today(), call.language());
    ATTACHE_TRY(const VisitPack pack, maker.gather(visit.id));
    Progress progress([&](qint64 done, qint64 total) {
        if (total > 0)
            call.console().progress(Words::tr("Pack"), int(100 * done / total), false);
    });
    const Interruption interruption(progress);
    ATTACHE_TRY(const WrittenPack written,
                maker.make(pack, call.word(1), printer, call.isSet("leave-blank"), progress));
    if (wantsPassword(call))
        call.console().note(Words::tr(
            "The papers have the password. The slides and the calendar event have none."));
    for (const QString &note : written.notes)
        call.console().note(note);
    if (call.wantsJson()) {
        call.console().json(
            QJsonObject{{QStringLiteral("path"), written.path},
                        {QStringLiteral("files"), QJsonArray::fromStringList(written.files)},
                        {QStringLiteral("notes"), QJsonArray::fromStringList(written.notes)}});
        return {};
    }
    for (const QString &file : written.files)
        call.console().line(file);
    return {};
}

constexpr std::array Commands = {
    Command{"pack", "VISIT DIR|OUT.zip [--leave-blank] [--password -]",
            QT_TRANSLATE_NOOP("Command", "make what goes along to a visit: brief, deck, cases, "
                                         "questions, list of handouts, calendar event"),
            2, 2, true, declarePack, pack},
};

} // namespace

std::span<const Command> packCommands()
{
    return Commands;
}

} // namespace attache
