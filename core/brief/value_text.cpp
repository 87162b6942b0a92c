#include "core/brief/value_text.h"

#include "core/queries/contact_days.h"

#include <QCoreApplication>
#include <QLocale>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

QLocale english()
{
    return QLocale(QLocale::English, QLocale::UnitedStates);
}

QString clockText(const QDateTime &at)
{
    return at.time().toString(QStringLiteral("HH:mm"));
}

} // namespace

QString dateText(QDate date, Language language)
{
    if (!date.isValid())
        return {};
    if (language == Language::English)
        return english().toString(date, QStringLiteral("d MMMM yyyy"));
    return QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day());
}

QString shortDateText(QDate date, QDate today, Language language)
{
    if (!date.isValid())
        return {};
    const bool otherYear = date.year() != today.year();
    if (language == Language::English) {
        return english().toString(date, otherYear ? QStringLiteral("d MMM yyyy")
                                                  : QStringLiteral("d MMM"));
    }
    const QString day = QStringLiteral("%1月%2日").arg(date.month()).arg(date.day());
    return otherYear ? QStringLiteral("%1年").arg(date.year()) + day : day;
}

QString periodText(const QDateTime &start, const QDateTime &end, Language language)
{
    if (!start.isValid())
        return {};
    const QDateTime from = start.toLocalTime();
    const QDateTime to = end.toLocalTime();
    const QString gap = language == Language::English ? QStringLiteral(", ") : QStringLiteral(" ");
    // As calendars write whole days: from midnight to midnight.
    const QTime midnight(0, 0);
    if (from.time() == midnight && to.time() == midnight && from.date() < to.date()) {
        const QDate last = to.date().addDays(-1);
        const QString days = dateText(from.date(), language);
        return (last == from.date() ? days
                                    : days + QStringLiteral(" – ") + dateText(last, language)) +
               gap + Words::tr("all day");
    }
    QString text = dateText(from.date(), language) + gap + clockText(from);
    if (!end.isValid() || end <= start)
        return text;
    if (to.date() == from.date())
        return text + u'–' + clockText(to);
    return text + QStringLiteral(" – ") + dateText(to.date(), language) + gap + clockText(to);
}

QString moneyText(Money amount, const QString &currency)
{
    const bool whole = amount.minor % 100 == 0;
    const QString number = english().toString(amount.major(), 'f', whole ? 0 : 2);
    if (currency == QLatin1String("CNY"))
        return amount.minor < 0 ? QStringLiteral("-¥") + number.sliced(1)
                                : QStringLiteral("¥") + number;
    return currency.isEmpty() ? number : currency + u' ' + number;
}

QString personText(const QString &name, const QString &post, Language language)
{
    if (post.trimmed().isEmpty())
        return name;
    return language == Language::Chinese ? name + u'（' + post + u'）'
                                         : name + QStringLiteral(" (") + post + u')';
}

QString listText(const QStringList &parts, Language language)
{
    QStringList present;
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty())
            present.append(part);
    }
    return present.join(language == Language::Chinese ? QStringLiteral("、")
                                                      : QStringLiteral(", "));
}

QString labelledText(const QString &label, const QString &value, Language language)
{
    return label + (language == Language::Chinese ? QStringLiteral("：") : QStringLiteral(": ")) +
           value;
}

QString contactText(const ContactDays &days, QDate today, Language language)
{
    QString text = Words::tr("not met yet");
    if (days.met.isValid())
        text = Words::tr("last met %1").arg(shortDateText(days.met, today, language));
    if (days.isCalledSince())
        text +=
            QStringLiteral(" · ") +
            Words::tr("last contact by phone %1").arg(shortDateText(days.called, today, language));
    return text;
}

QString sectionNumber(int number, Language language)
{
    if (language == Language::English)
        return QString::number(number) + QStringLiteral(". ");
    static const QString Digits = QStringLiteral("〇一二三四五六七八九十");
    QString text;
    if (number >= 20)
        text += Digits[number / 10];
    if (number >= 10)
        text += u'十';
    if (number % 10 != 0)
        text += Digits[number % 10];
    return text + u'、';
}

} // namespace attache
