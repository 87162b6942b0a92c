#include "core/exchange/cell_faults.h"

#include "core/base/email_address.h"
#include "core/parse/values_p.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RowFiller)
};

} // namespace

QString keptText(std::string_view cell)
{
    constexpr size_t Kept = 2000; // bytes; a whole letter in a column of amounts is not wanted
    return readText(cell.substr(0, Kept)).simplified();
}

CellFinding lost(const FillColumn &column, std::string_view cell, const QString &reason)
{
    return {static_cast<int>(column.index), reason, keptText(cell)};
}

bool isSheetError(std::string_view cell)
{
    return isLostValue(cell) && cell.find_first_not_of('#') != std::string_view::npos;
}

CellFinding lostNumber(const FillColumn &column, std::string_view cell)
{
    if (isLostValue(cell)) {
        CellFinding finding =
            lost(column, cell,
                 values::quoted(
                     Words::tr("This value was lost: a spreadsheet program wrote \"%1\" instead."),
                     cell));
        if (isSheetError(cell))
            finding.kept.clear();
        return finding;
    }
    return lost(
        column, cell,
        values::quoted(
            Words::tr("This number was lost: a spreadsheet program changed it to \"%1\"."), cell));
}

QString twoCurrencies(std::string_view cell, const QString &written, const QString &said)
{
    return values::quoted(
        Words::tr("The amount has two currencies: \"%1\" is in %2, but the row says %3.")
            .arg(QStringLiteral("%1"), written, said),
        cell);
}

QString wrongAddress(Editor editor, const QString &text, std::string_view cell)
{
    if (editor != Editor::Email && editor != Editor::Phone)
        return {};
    if (editor == Editor::Email)
        return isEmailAddress(text)
                   ? QString()
                   : values::quoted(Words::tr("\"%1\" is not an e-mail address."), cell);
    // 138O000I111: letters that somebody or a scanner took for digits. 138****1111: who sold the
    // list keeps the rest. A formula is no number, and neither are zeros alone.
    static const QRegularExpression mistaken(
        QStringLiteral("[0-9][OoIl]+[0-9]|^=|[*＊]{2,}|[0-9][xX]{3,}[0-9]"));
    // No number anywhere has more digits: these are two that lost what stood between them.
    static const QRegularExpression tooLong(QStringLiteral("[0-9]{17}"));
    constexpr qsizetype TooLong = 17;
    const bool hasDigit =
        std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit() && c != u'0'; });
    // Without one of these nothing is mistaken, as in nearly every cell.
    const bool mayBe = std::any_of(text.begin(), text.end(),
                                   [](QChar c) { return QStringView(u"OoIlxX=*＊").contains(c); });
    const bool isTooLong = text.size() >= TooLong && tooLong.match(text).hasMatch();
    return hasDigit && !isTooLong && !(mayBe && mistaken.match(text).hasMatch())
               ? QString()
               : values::quoted(Words::tr("\"%1\" is not a phone number."), cell);
}

} // namespace attache
