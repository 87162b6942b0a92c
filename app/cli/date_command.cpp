#include "app/cli/command.h"

#include "core/brief/value_text.h"
#include "core/parse/date_reader.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

void declareDate(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("today"), Words::tr("The day that relative dates count from."),
                      QStringLiteral("DAY")});
}

QString dayInWords(const DateReading &reading, Language language)
{
    const QLocale locale = language == Language::Chinese
                               ? QLocale(QLocale::Chinese, QLocale::China)
                               : QLocale(QLocale::English, QLocale::UnitedKingdom);
    //: A day with its weekday: "25 December 2026, Friday"
    QString words = Words::tr("%1, %2").arg(dateText(reading.date, language),
                                            locale.dayName(reading.date.dayOfWeek()));
    if (reading.time)
        words += QLatin1Char(' ') + reading.time->toString(QStringLiteral("HH:mm"));
    return words;
}

Result<void> date(Invocation &call)
{
    DateRules rules;
    rules.today = call.clock().today();
    if (call.isSet("today")) {
        rules.today = QDate::fromString(call.value("today"), Qt::ISODate);
        if (!rules.today.isValid())
            return usageError(Words::tr("\"%1\" is not a date. Write it as 2026-11-30.")
                                  .arg(call.value("today")));
    }
    const QString text = call.words().join(QLatin1Char(' '));
    auto reading = readWholeDate(text, rules);
    if (!reading)
        reading = findDate(text, rules);
    if (call.wantsJson()) {
        call.console().json(QJsonObject{
            {QStringLiteral("date"), reading ? QJsonValue(reading->date.toString(Qt::ISODate))
                                             : QJsonValue(QJsonValue::Null)}});
        return {};
    }
    call.console().line(reading ? dayInWords(*reading, call.language()) : Words::tr("No date."));
    return {};
}

constexpr int MostWords = 1000;

constexpr std::array Commands = {
    Command{"date", "TEXT [--today DAY]",
            QT_TRANSLATE_NOOP("Command",
                              "show the date that a text means, as notes and fields read it"),
            1, MostWords, false, declareDate, date},
};

} // namespace

std::span<const Command> dateCommands()
{
    return Commands;
}

} // namespace attache
