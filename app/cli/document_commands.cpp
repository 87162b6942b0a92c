#include "app/cli/document_output.h"
#include "app/cli/page_output.h"
#include "app/cli/visit_named.h"
#include "core/base/shared_text.h"
#include "core/brief/brief.h"
#include "core/brief/document_text.h"
#include "core/brief/joint_plan.h"
#include "core/brief/letterhead_content.h"
#include "core/brief/minutes.h"
#include "core/brief/report.h"
#include "core/domain/settings.h"
#include "core/queries/report_comments.h"
#include "core/queries/visit_records.h"

#include <QCoreApplication>
#include <QFile>

#include <array>
#include <cstdio>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

void declareMinutes(QCommandLineParser &parser)
{
    declareDocumentForms(parser);
    parser.addOption({QStringLiteral("edition"),
                      Words::tr("external (default) or internal, which includes internal notes."),
                      QStringLiteral("EDITION")});
}

Result<void> givePdf(Invocation &call, const Document &document)
{
    ATTACHE_TRY(const QString password, passwordOf(call));
    const QString path = call.value("pdf");
    ATTACHE_CHECK(writeAsPdf(document, path, password, call.clock().now()));
    call.console().note(Words::tr("Wrote \"%1\".").arg(path));
    return {};
}

Result<void> brief(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToRead());
    Connection &connection = workspace->connection();
    ATTACHE_TRY(const Visit visit, visitNamed(connection, call.word(0), call.clock()));
    ATTACHE_TRY(const BriefData data,
                briefData(connection, visit.id, call.clock().today(), call.language()));
    return giveDocument(call, makeBriefDocument(data));
}

/// External where none is asked for.
Result<Edition> editionAsked(const Invocation &call)
{
    const QString wanted = call.isSet("edition") ? call.value("edition") : keyOf(Edition::External);
    if (const std::optional<Edition> edition = fromKey<Edition>(wanted))
        return *edition;
    return usageError(Words::tr("Unknown edition \"%1\". Use external or internal.").arg(wanted));
}

Result<void> plan(Invocation &call)
{
    ATTACHE_TRY(const Edition edition, editionAsked(call));
    ATTACHE_TRY(const auto workspace, call.openToRead());
    ATTACHE_TRY(const JointPlan plan,
                readJointPlan(workspace->connection(), Id<Opportunity>(call.word(0).toLongLong()),
                              call.clock().today()));
    return giveDocument(call, jointPlanDocument(plan, edition, call.language()));
}

Result<void> minutes(Invocation &call)
{
    ATTACHE_TRY(const Edition edition, editionAsked(call));
    ATTACHE_TRY(const auto workspace, call.openToRead());
    Connection &connection = workspace->connection();
    ATTACHE_TRY(const Visit visit, visitNamed(connection, call.word(0), call.clock()));
    ATTACHE_TRY(const Document document,
                makeMinutes(connection, visit.id, edition, call.language(), call.clock().today()));
    return giveDocument(call, document);
}

void declareReport(QCommandLineParser &parser)
{
    declareDocumentForms(parser);
    parser.addOption({QStringLiteral("back"),
                      Words::tr("The report so many weeks or months earlier."),
                      QStringLiteral("NUMBER")});
}

/// The report that is due, with the comments that were written for it.
Result<void> report(Invocation &call)
{
    const QString kind = call.words().isEmpty() ? QStringLiteral("weekly") : call.word(0);
    if (kind != QLatin1String("weekly") && kind != QLatin1String("monthly"))
        return usageError(Words::tr("Unknown report \"%1\". Use weekly or monthly.").arg(kind));
    bool isNumber = true;
    const int back = call.isSet("back") ? call.value("back").toInt(&isNumber) : 0;
    if (!isNumber || back < 0)
        return usageError(Words::tr("\"%1\" is not a number of periods.").arg(call.value("back")));
    ATTACHE_TRY(const auto workspace, call.openToRead());
    Connection &connection = workspace->connection();
    const QDate today = call.clock().today();
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    ReportOptions options;
    options.monthly = kind == QLatin1String("monthly");
    options.days = reportDays(options.monthly, today, settings.reportDay, back);
    for (const ReportPart &part : reportParts()) {
        if (part.usual)
            options.parts.append(part.key);
    }
    ATTACHE_TRY(const auto comments,
                reportComments(connection, options.days.from, options.days.to));
    for (const ReportComment &comment : comments) {
        options.comments.insert(comment.part, comment.text);
        if (!options.parts.contains(comment.part))
            options.parts.append(comment.part);
    }
    ATTACHE_TRY(const LetterheadInUse letterhead, letterheadInUse(connection));
    options.letterhead = letterhead.content;
    options.author = letterhead.person;
    ATTACHE_TRY(const ReportSource source,
                readReport(connection, options.days, today, options.parts));
    return giveDocument(call, reportDocument(source, options));
}

constexpr std::array Commands = {
    Command{"brief", "VISIT [--pdf OUT [--password -] | --markdown | --text]",
            QT_TRANSLATE_NOOP("Command", "print the brief of a visit"), 1, 1, true,
            declareDocumentForms, brief},
    Command{"minutes",
            "VISIT [--edition external|internal] [--pdf OUT [--password -] | --markdown | --text]",
            QT_TRANSLATE_NOOP("Command", "print the minutes of a visit"), 1, 1, true,
            declareMinutes, minutes},
    Command{"joint-plan",
            "OPPORTUNITY [--edition external|internal] [--pdf OUT [--password -] | --markdown | "
            "--text]",
            QT_TRANSLATE_NOOP("Command", "print the joint plan of an opportunity, by its id"), 1, 1,
            true, declareMinutes, plan},
    Command{"report",
            "[weekly|monthly] [--back NUMBER] [--pdf OUT [--password -] | --markdown | --text]",
            QT_TRANSLATE_NOOP("Command", "print the report on the pipeline that is due"), 0, 1,
            true, declareReport, report},
};

} // namespace

std::span<const Command> documentCommands()
{
    return Commands;
}

void declareDocumentForms(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("pdf"), Words::tr("Write a PDF."), QStringLiteral("OUT")});
    parser.addOption({QStringLiteral("markdown"), Words::tr("Print Markdown.")});
    parser.addOption({QStringLiteral("text"), Words::tr("Print plain text (default).")});
    declarePassword(parser);
}

void declarePassword(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("password"),
         Words::tr("Encrypt the PDF (AES-256) with this password. Use - to read it from standard "
                   "input, so that it does not appear in the process list."),
         QStringLiteral("PASSWORD")});
    parser.addOption({QStringLiteral("password-env"),
                      Words::tr("Encrypt the PDF with the password in this environment variable."),
                      QStringLiteral("VARIABLE")});
}

bool wantsPassword(const Invocation &call)
{
    return call.isSet("password") || call.isSet("password-env");
}

Result<QString> passwordOf(const Invocation &call)
{
    QString password = call.value("password");
    if (call.isSet("password-env"))
        password = qEnvironmentVariable(call.value("password-env").toLocal8Bit().constData());
    if (password == QLatin1String("-")) {
        QFile input;
        (void)input.open(stdin, QIODevice::ReadOnly);
        password = QString::fromUtf8(input.readLine());
        while (password.endsWith(QLatin1Char('\n')) || password.endsWith(QLatin1Char('\r')))
            password.chop(1);
    }
    if (password.isEmpty() && wantsPassword(call))
        return Error{
            Error::Kind::Invalid, Words::tr("The password is empty. Nothing was written."), {}, {}};
    return password;
}

bool wantsDocument(const Invocation &call)
{
    return call.isSet("pdf") || call.isSet("markdown") || call.isSet("text") || wantsPassword(call);
}

Result<void> giveDocument(Invocation &call, const Document &document)
{
    if (int(call.isSet("pdf")) + int(call.isSet("markdown")) + int(call.isSet("text")) > 1)
        return usageError(Words::tr("Choose one of --pdf, --markdown and --text."));
    if (wantsPassword(call) && !call.isSet("pdf"))
        return usageError(Words::tr("Only a PDF can have a password."));
    if (call.isSet("pdf"))
        return givePdf(call, document);
    call.console().text(call.isSet("markdown") ? toMarkdown(document) : toPlainText(document));
    return {};
}

Result<Visit> visitNamed(Connection &connection, const QString &word, const Clock &clock)
{
    std::optional<Visit> found;
    if (word == QLatin1String("next")) {
        ATTACHE_TRY(found, nextVisit(connection, clock.now()));
    } else if (word == QLatin1String("last")) {
        ATTACHE_TRY(found, lastVisitDone(connection));
    } else {
        const auto id = Id<Visit>::fromString(word);
        if (id.isNull())
            return usageError(
                Words::tr("\"%1\" is not a visit. Use an id, \"next\" or \"last\".").arg(word));
        return Store<Visit>(connection).get(id);
    }
    if (found)
        return *found;
    return Error{Error::Kind::NotFound,
                 word == QLatin1String("next") ? Common::tr("No visit is planned.")
                                               : Words::tr("No visit has taken place yet."),
                 {},
                 {}};
}

} // namespace attache
