#include "core/brief/product_map_text.h"

#include "core/brief/amount_text.h"
#include "core/brief/value_text.h"

#include <QLocale>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProductMap)
};

QString day(QDate date, QDate today)
{
    return shortDateText(date, today, languageOf(QLocale()));
}

} // namespace

QString amountsText(const QMap<QString, Money> &amounts)
{
    QStringList parts;
    for (auto at = amounts.cbegin(); at != amounts.cend(); ++at)
        parts.append(shortAmount(at.value(), at.key()));
    return parts.join(QStringLiteral(" + "));
}

MapCellWords cellWords(const MapCell &cell, QDate today)
{
    MapCellWords words;
    words.state = labelOf(cell.state);
    switch (cell.state) {
    case MapState::Ours:
        words.amount = cell.amount ? shortAmount(*cell.amount, cell.currency) : QString();
        if (cell.talks)
            words.second =
                Words::tr("%1 more in talks").arg(shortAmount(*cell.talks, cell.currency));
        else if (cell.contractEnd.isValid())
            words.second = Words::tr("until %1").arg(day(cell.contractEnd, today));
        else if (cell.since.isValid())
            words.second = Words::tr("since %1").arg(day(cell.since, today));
        break;
    case MapState::InTalks:
        words.amount = cell.talks ? shortAmount(*cell.talks, cell.currency) : QString();
        words.second = cell.stage;
        break;
    case MapState::Rival:
        words.amount = cell.rival;
        words.second = cell.contractEnd.isValid()
                           ? Words::tr("until %1").arg(day(cell.contractEnd, today))
                           : Words::tr("end not known");
        break;
    case MapState::Unknown:
        words.second = Words::tr("never asked");
        break;
    default:
        words.second = cell.text.section(u'\n', 0, 0);
    }
    return words;
}

QString knownMark(KnownFrom from)
{
    switch (from) {
    case KnownFrom::Written:
        //: One character that stands for: we have it in writing
        return Words::tr("W");
    case KnownFrom::Seen:
        //: One character that stands for: we saw it
        return Words::tr("O");
    case KnownFrom::Relayed:
        //: One character that stands for: hearsay
        return Words::tr("H");
    default:
        //: One character that stands for: they said it
        return Words::tr("S");
    }
}

QString whiteReasonText(const WhiteReason &reason, QDate today)
{
    switch (reason.kind) {
    case WhiteReason::Kind::SameTrade:
        return Words::tr("Same trade has it: %1")
            .arg(listText(reason.names, languageOf(QLocale())));
    case WhiteReason::Kind::AnswersNeed:
        return Words::tr("Answers their need: %1").arg(reason.names.value(0));
    case WhiteReason::Kind::ContractEnds:
        break;
    }
    if (reason.day <= today)
        return Words::tr("%1's contract ends soon: talk now").arg(reason.names.value(0));
    return Words::tr("%1's contract ends: talk from %2")
        .arg(reason.names.value(0), day(reason.day, today));
}

QString totalsWords(const MapTotals &totals)
{
    return joinedTotals(totalsParts(totals));
}

QString joinedTotals(const QStringList &parts)
{
    return parts.join(languageOf(QLocale()) == Language::Chinese ? QStringLiteral("，")
                                                                 : QStringLiteral(", "));
}

QStringList totalsParts(const MapTotals &totals)
{
    QStringList parts;
    if (!totals.ours.isEmpty())
        parts.append(labelOf(MapState::Ours) + u' ' + amountsText(totals.ours));
    if (!totals.talks.isEmpty())
        parts.append(labelOf(MapState::InTalks) + u' ' + amountsText(totals.talks));
    if (!parts.isEmpty())
        return parts;
    for (const Choice<MapState> &choice : choicesOf<MapState>) {
        if (totals.count(choice.value) > 0)
            parts.append(labelOf(choice.value) + u' ' +
                         QLocale().toString(totals.count(choice.value)));
    }
    return parts;
}

QString channelAdvice(std::optional<Money> amount, const QString &currency,
                      const Settings &settings)
{
    if (!amount || currency != settings.currency)
        return {};
    if (*amount < Money::fromMajor(settings.phoneBelow))
        return Words::tr("By its price: by phone");
    if (*amount > Money::fromMajor(settings.visitAbove))
        return Words::tr("By its price: go there");
    return Words::tr("By its price: meet online");
}

} // namespace attache
