#include "core/base/han.h"
#include "core/exchange/amount_columns.h"
#include "core/exchange/record_import.h"
#include "core/parse/region.h"
#include "core/parse/values_p.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <bitset>

namespace attache {

namespace {

/// Words for a sum, simplified and folded.
constexpr std::array Totals = {
    QStringView(u"total"),         QStringView(u"totals"),
    QStringView(u"subtotal"),      QStringView(u"subtotals"),
    QStringView(u"sum"),           QStringView(u"grandtotal"),
    QStringView(u"average"),       QStringView(u"avg"),
    QStringView(u"gesamt"),        QStringView(u"gesamtsumme"),
    QStringView(u"insgesamt"),     QStringView(u"summe"),
    QStringView(u"zwischensumme"), QStringView(u"endsumme"),
    QStringView(u"teilsumme"),     QStringView(u"durchschnitt"),
    QStringView(u"mittelwert"),    QStringView(u"somme"),
    QStringView(u"sous-total"),    QStringView(u"moyenne"),
    QStringView(u"suma"),          QStringView(u"totales"),
    QStringView(u"totale"),        QStringView(u"subtotale"),
    QStringView(u"somma"),         QStringView(u"soma"),
    QStringView(u"totais"),        QStringView(u"promedio"),
    QStringView(u"totaal"),        QStringView(u"subtotaal"),
    QStringView(u"razem"),         QStringView(u"celkem"),
    QStringView(u"toplam"),        QStringView(u"итого"),
    QStringView(u"всего"),         QStringView(u"подытог"),
    QStringView(u"итог"),          QStringView(u"총계"),
    QStringView(u"합계"),          QStringView(u"소계"),
    QStringView(u"総计"),          QStringView(u"合计金额"),
    QStringView(u"平均"),          QStringView(u"均值"),
    QStringView(u"平均值"),        QStringView(u"中位数"),
    QStringView(u"最大值"),        QStringView(u"最小值"),
    QStringView(u"总数"),          QStringView(u"总额"),
    QStringView(u"总金额"),        QStringView(u"总和"),
    QStringView(u"总人数"),        QStringView(u"总户数"),
    QStringView(u"总家数"),        QStringView(u"总笔数"),
    QStringView(u"subtotales"),    QStringView(u"σ"),
    QStringView(u"求和"),          QStringView(u"加总"),
    QStringView(u"标准差"),        QStringView(u"标准偏差"),
};

/// Words for how many rows there are. As part of a name they are told by the number beside them.
constexpr std::array Counts = {
    QStringView(u"count"),    QStringView(u"counta"),   QStringView(u"rowcount"),
    QStringView(u"计数"),     QStringView(u"数值计数"), QStringView(u"非空计数"),
    QStringView(u"合计人数"), QStringView(u"合计户数"), QStringView(u"合计家数"),
    QStringView(u"合计数量"), QStringView(u"合计笔数"), QStringView(u"客户数"),
    QStringView(u"客户总数"), QStringView(u"记录数"),   QStringView(u"行数"),
    QStringView(u"数量合计"), QStringView(u"个数"),     QStringView(u"件数"),
};

/// What Chinese words for a sum end with: 华东区小计, 本月合计.
constexpr std::array TotalEnds = {
    QStringView(u"小计"), QStringView(u"合计"), QStringView(u"总计"), QStringView(u"共计"),
    QStringView(u"累计"), QStringView(u"汇总"), QStringView(u"总额"),
};

/// What may stand beside a word for a sum: "Grand Total", "Total for 2026", "Total général".
constexpr std::array TotalCompanions = {
    QStringView(u"grand"),   QStringView(u"sub"),       QStringView(u"overall"),
    QStringView(u"report"),  QStringView(u"running"),   QStringView(u"sum"),
    QStringView(u"for"),     QStringView(u"of"),        QStringView(u"the"),
    QStringView(u"all"),     QStringView(u"page"),      QStringView(u"general"),
    QStringView(u"général"), QStringView(u"generale"),  QStringView(u"geral"),
    QStringView(u"sous"),    QStringView(u"records"),   QStringView(u"rows"),
    QStringView(u"amount"),  QStringView(u"customers"), QStringView(u"accounts"),
    QStringView(u"items"),   QStringView(u"count"),     QStringView(u"contacts"),
    QStringView(u"deals"),   QStringView(u"companies"), QStringView(u"year"),
    QStringView(u"month"),   QStringView(u"quarter"),
};

/// What stands before the colon of a remark.
constexpr std::array Remarks = {
    QStringView(u"备注"),        QStringView(u"注"),          QStringView(u"说明"),
    QStringView(u"附注"),        QStringView(u"附"),          QStringView(u"附件"),
    QStringView(u"填表说明"),    QStringView(u"填报说明"),    QStringView(u"制表人"),
    QStringView(u"制表"),        QStringView(u"制表日期"),    QStringView(u"制表时间"),
    QStringView(u"制表单位"),    QStringView(u"审核人"),      QStringView(u"审核"),
    QStringView(u"复核"),        QStringView(u"复核人"),      QStringView(u"审批"),
    QStringView(u"批准"),        QStringView(u"批准人"),      QStringView(u"填表人"),
    QStringView(u"填报人"),      QStringView(u"填表日期"),    QStringView(u"导出人"),
    QStringView(u"导出时间"),    QStringView(u"导出日期"),    QStringView(u"打印时间"),
    QStringView(u"打印日期"),    QStringView(u"打印人"),      QStringView(u"日期"),
    QStringView(u"报表日期"),    QStringView(u"统计时间"),    QStringView(u"统计日期"),
    QStringView(u"统计口径"),    QStringView(u"口径"),        QStringView(u"截止日期"),
    QStringView(u"截至"),        QStringView(u"数据来源"),    QStringView(u"来源"),
    QStringView(u"筛选条件"),    QStringView(u"查询条件"),    QStringView(u"过滤条件"),
    QStringView(u"单位"),        QStringView(u"金额单位"),    QStringView(u"note"),
    QStringView(u"notes"),       QStringView(u"remark"),      QStringView(u"remarks"),
    QStringView(u"source"),      QStringView(u"sources"),     QStringView(u"datasource"),
    QStringView(u"disclaimer"),  QStringView(u"legend"),      QStringView(u"asof"),
    QStringView(u"preparedby"),  QStringView(u"createdby"),   QStringView(u"createdon"),
    QStringView(u"generatedby"), QStringView(u"generatedon"), QStringView(u"exportedby"),
    QStringView(u"exportedon"),  QStringView(u"printedon"),   QStringView(u"reportdate"),
    QStringView(u"hinweis"),     QStringView(u"hinweise"),    QStringView(u"anmerkung"),
    QStringView(u"bemerkung"),   QStringView(u"stand"),       QStringView(u"quelle"),
    QStringView(u"erstelltam"),  QStringView(u"erstelltvon"), QStringView(u"remarque"),
    QStringView(u"remarques"),   QStringView(u"nota"),        QStringView(u"notas"),
    QStringView(u"fuente"),      QStringView(u"fonte"),       QStringView(u"примечание"),
    QStringView(u"источник"),
};

/// What the last lines of reports begin with, letters and digits alone.
constexpr std::array Closings = {
    QStringView(u"以下无正文"),
    QStringView(u"以下空白"),
    QStringView(u"以下为空"),
    QStringView(u"以下无内容"),
    QStringView(u"以上数据"),
    QStringView(u"截至20"),
    QStringView(u"以上共"),
    QStringView(u"以上合计"),
    QStringView(u"仅供"),
    QStringView(u"仅限内部"),
    QStringView(u"内部资料"),
    QStringView(u"endofreport"),
    QStringView(u"endoffile"),
    QStringView(u"endoflist"),
    QStringView(u"generatedby"),
    QStringView(u"generatedon"),
    QStringView(u"exportedby"),
    QStringView(u"exportedon"),
    QStringView(u"exportedfrom"),
    QStringView(u"printedby"),
    QStringView(u"printedon"),
    QStringView(u"createdon"),
    QStringView(u"confidentialinformation"),
    QStringView(u"copyrightc"),
    QStringView(u"copyright20"),
    QStringView(u"allrightsreserved"),
};

/// Letters and digits of @p text alone, folded and simplified.
QString lettersOf(const QString &text)
{
    QString key = simplifiedHan(text);
    key.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return key;
}

bool isAmong(const auto &words, QStringView key)
{
    return std::find(words.begin(), words.end(), key) != words.end();
}

/// Whether @p cell is a word for a sum, with what says of what: 合计（万元）, "Total (2
/// customers)", 小计：2家.
bool isTotal(std::string_view cell)
{
    constexpr size_t LongestWord = 60; // bytes
    constexpr qsizetype LongestChinese = 8;
    static const QRegularExpression beside(
        QStringLiteral("\\([^)]*\\)|[0-9.,%]+|(?<=[0-9 ])(家|个|条|笔|人|户|项|位|名|年|月|季度)"));
    static const QRegularExpression apart(QStringLiteral("[\\s/:：*=【】\\[\\]|—–-]+"));
    if (cell.size() > LongestWord)
        return false;
    QString text = simplifiedHan(values::plain(cell));
    // What a pivot table calls the rows without a name.
    if (text == u"总计" || text == u"合计" || text == u"小计" || text == u"(空白)" ||
        text == u"(blank)" || text == u"∑")
        return true;
    text.replace(QStringLiteral("sub-total"), QStringLiteral("subtotal"));
    text.replace(QStringLiteral("sous-total"), QStringLiteral("total"));
    const bool counts = text.startsWith(u'共'); // 共 2 家
    text.replace(beside, QStringLiteral(" "));
    const QString letters = lettersOf(text);
    if (counts && (letters == u"共" || letters == u"共计") && letters.size() < text.size())
        return true;
    const bool ends =
        letters.size() <= LongestChinese &&
        std::any_of(TotalEnds.begin(), TotalEnds.end(), [&](QStringView end) {
            return letters.endsWith(end) || letters == end.toString() + QStringLiteral("金额");
        });
    if (ends || isAmong(Totals, letters))
        return true;
    bool total = false;
    for (const QString &word : text.split(apart, Qt::SkipEmptyParts)) {
        const bool sum = isAmong(Totals, word) || isAmong(TotalEnds, word);
        if (!sum && !isAmong(TotalCompanions, word))
            return false;
        total |= sum;
    }
    return total;
}

/// Whether @p cell is a word for how many there are, or one that a spreadsheet puts behind the name
/// of a group: 计数, "北辰数据科技有限公司 汇总".
bool isCount(std::string_view cell)
{
    constexpr size_t LongestWord = 80; // bytes
    static const QRegularExpression group(
        QStringLiteral("\\S\\s(汇总|小计|合计|计数|平均值|最大值|最小值|求和|乘积)$"));
    if (cell.size() > LongestWord)
        return false;
    const QString text = simplifiedHan(values::plain(cell));
    return isAmong(Counts, lettersOf(text)) || group.match(text).hasMatch();
}

/// The two bytes of @p text before @p end, as a number.
size_t lastTwo(std::string_view text, size_t end)
{
    return size_t(static_cast<uchar>(text[end - 2])) << 8 | static_cast<uchar>(text[end - 1]);
}

/// Whether @p cell may be a word for a sum: nearly every row is told by a few letters to be none.
bool mayBeTotal(std::string_view cell)
{
    static constexpr std::array<std::string_view, 44> Parts = {
        "vg",   "VG",    "oplam", "Σ",     "σ",    "计",   "計",   "共",      "总",
        "總",   "総",    "均",    "位数",  "大值", "小值", "汇总", "彙總",    "ot",
        "OT",   "um",    "UM",    "om",    "OM",   "rage", "RAGE", "空白",    "lank",
        "esam", "ittel", "azem",  "elkem", "того", "сего", "계",   "schnitt", "∑",
        "求和", "加总",  "差",    "数",    "數",   "ount", "OUNT", "ounta"};
    // Their last two bytes tell of nearly every place that no part ends there.
    static const auto mayEnd = [] {
        std::bitset<1 << 16> ends;
        for (const std::string_view part : Parts)
            ends.set(lastTwo(part, part.size()));
        return ends;
    }();
    for (size_t end = 2; end <= cell.size(); ++end) {
        if (!mayEnd[lastTwo(cell, end)])
            continue;
        const std::string_view before = cell.substr(0, end);
        if (std::ranges::any_of(Parts, [before](auto part) { return before.ends_with(part); }))
            return true;
    }
    return false;
}

/// Whether a cell beside the word can stand in a line of totals: a number, an amount, a count, a
/// percentage, a formula, the word again, or nothing.
bool isFigure(std::string_view cell)
{
    cell = trimmedCell(cell);
    if (cell.empty() || cell.ends_with('%') || cell.starts_with('=') || isNoValue(cell) ||
        readMoney(cell).has_value())
        return true;
    static const QRegularExpression count(
        QStringLiteral("^(共|计|共计)?\\s*[0-9][0-9,.]*\\s*(家|个|条|笔|人|户|项|位|次|[a-z]+)$"));
    return cell.size() < 30 && (count.match(values::plain(cell)).hasMatch() || isTotal(cell));
}

bool hasNumber(std::string_view cell)
{
    return std::ranges::any_of(cell, [](char c) { return c >= '0' && c <= '9'; }) && isFigure(cell);
}

/// The part before a colon of either width; empty without one.
std::string_view beforeColon(std::string_view cell)
{
    for (const std::string_view colon : {std::string_view("："), std::string_view(":")}) {
        if (const size_t at = cell.find(colon); at != std::string_view::npos && at > 0)
            return cell.substr(0, at);
    }
    return {};
}

/// The part behind it.
std::string_view afterColon(std::string_view cell)
{
    cell.remove_prefix(beforeColon(cell).size());
    cell.remove_prefix(cell.starts_with(':') ? 1 : std::string_view("：").size());
    return cell;
}

/// Whether @p cell, alone in its row, is a line below a table and no name.
bool isRemark(std::string_view cell)
{
    constexpr size_t LongestTitle = 40; // bytes
    static const QRegularExpression page(
        QStringLiteral("^(第[0-9]+页|page[0-9]+of[0-9]+$|seite[0-9]+von[0-9]+$)"));
    static const QRegularExpression end(QStringLiteral("^(完|end|fin|ende|结束)$"));
    const std::string_view title = beforeColon(cell);
    if (!title.empty() && title.size() <= LongestTitle) {
        QString key = lettersOf(values::plain(title));
        while (!key.isEmpty() && key.back().isDigit()) // 注 1：
            key.chop(1);
        if (isAmong(Remarks, key) || isTotal(title) ||
            (isCount(title) && hasNumber(trimmedCell(afterColon(cell)))))
            return true;
    }
    static const QRegularExpression count(
        QStringLiteral("^共?[0-9]+(rows?|records?|results?|条记录|条数据|行数据)"
                       "(affected|found|selected|exported)?$"));
    const QString letters = lettersOf(values::plain(cell));
    // "* 含税", "※ 截至十一月"
    // Of shares on the exchange, *ST is part of the name.
    static const QRegularExpression starred(QStringLiteral("^(?:※|[*＊☆]\\s)"));
    if (starred.match(readText(cell)).hasMatch())
        return true;
    const bool marked = letters.size() < values::plain(cell).size();
    return std::any_of(Closings.begin(), Closings.end(),
                       [&](QStringView start) { return letters.startsWith(start); }) ||
           page.match(letters).hasMatch() || count.match(letters).hasMatch() ||
           (marked && end.match(letters).hasMatch());
}

/// Whether @p cell, alone in its row, heads the rows of a group: 华东区, 浙江省, "一、重点客户".
bool headsGroup(std::string_view cell)
{
    constexpr size_t LongestHeading = 60; // bytes
    if (cell.size() > LongestHeading)
        return false;
    static const QRegularExpression counted(
        QStringLiteral("^[(（]?[一二三四五六七八九十]{1,3}[)）、.．]"));
    static const QRegularExpression area(QStringLiteral(
        "^(?:华东|华南|华北|华中|华西|西南|西北|东北|东部|西部|南部|北部|中部|海外|国内)"
        "(?:大区|区域|地区|片区|区|市场|客户)?[:：]?$"));
    const QString text = readText(cell).trimmed();
    if (counted.match(text).hasMatch() || area.match(text).hasMatch())
        return true;
    const bool isProvince = text.endsWith(u'省') || text.endsWith(u"自治区");
    return isProvince && !Regions().split(text).province.isEmpty() &&
           Regions().split(text).city.isEmpty() && Regions().split(text).province != text;
}

bool isHeaderAgain(std::span<const std::string_view> cells, const QStringList &header)
{
    const auto same = [&](size_t i) {
        return QAnyStringView(QUtf8StringView(trimmedCell(cells[i]))) ==
               QAnyStringView(header[static_cast<qsizetype>(i)]);
    };
    if (cells.size() < 2 || static_cast<qsizetype>(cells.size()) != header.size() || !same(0))
        return false;
    for (size_t i = 1; i < cells.size(); ++i) {
        if (!same(i))
            return false;
    }
    return true;
}

/// Whether a row of a template says what is to be filled in: （必填，不超过50字）.
bool isInstruction(std::span<const std::string_view> cells)
{
    static const QRegularExpression instruction(
        QStringLiteral("^\\(?(?:必填|选填|非必填|(?:required|optional)\\b).*$"));
    return std::all_of(cells.begin(), cells.end(), [](std::string_view cell) {
        cell = trimmedCell(cell);
        return cell.empty() || (cell.size() < 100 &&
                                (cell.find("填") != std::string_view::npos ||
                                 cell.find("equired") != std::string_view::npos ||
                                 cell.find("ptional") != std::string_view::npos) &&
                                instruction.match(values::plain(cell)).hasMatch());
    });
}

/// Whether a row has nothing but lines and dots: "---", "……".
bool isRule(std::span<const std::string_view> cells)
{
    static constexpr std::string_view Marks = "-=_.*~|: \t";
    return std::all_of(cells.begin(), cells.end(), [](std::string_view cell) {
        return cell.find_first_not_of(Marks) == std::string_view::npos ||
               trimmedCell(cell) == "……" || trimmedCell(cell) == "——";
    });
}

/// Whether @p cell is a Chinese word for a sum and nothing else, as nobody and nothing is called.
bool isPlainTotal(std::string_view cell)
{
    static constexpr std::array<std::string_view, 8> Words = {"小计", "合计", "总计", "共计",
                                                              "小計", "合計", "總計", "共計"};
    constexpr std::string_view WideColon = "：";
    cell = trimmedCell(cell);
    if (cell.size() > Words[0].size() + WideColon.size()) // nearly all
        return false;
    for (const std::string_view colon : {WideColon, std::string_view(":")}) {
        if (cell.ends_with(colon))
            cell.remove_suffix(colon.size());
    }
    return std::find(Words.begin(), Words.end(), cell) != Words.end();
}

} // namespace

QString passedOver(std::span<const std::string_view> cells, const QStringList &header, bool isBelow)
{
    constexpr qsizetype Shown = 40;
    const auto isEmpty = [](std::string_view cell) { return trimmedCell(cell).empty(); };
    const auto first = std::find_if_not(cells.begin(), cells.end(), isEmpty);
    if (first == cells.end())
        return {};
    const bool alone = std::all_of(first + 1, cells.end(), isEmpty);
    // The word may stand behind a running number.
    auto word = first;
    if (!alone && trimmedCell(*first).size() <= 6 && readInteger(*first))
        word = std::find_if_not(first + 1, cells.end(), isEmpty);
    const std::string_view cell = trimmedCell(*word);
    // In a list of nothing but names, Total may be the name of a company.
    // Under the groups of a table it stands beside the name of the group: 北辰 | 小计 | 1200.
    const auto beside = std::find_if_not(word + 1, cells.end(), isEmpty);
    const bool plain = cells.size() > 2 &&
                       (isPlainTotal(cell) || (beside != cells.end() && isPlainTotal(*beside)));
    const bool total =
        plain ||
        ((cells.size() > 1 || !beforeColon(cell).empty()) && mayBeTotal(cell) &&
         (isTotal(cell) || (isCount(cell) && std::any_of(word + 1, cells.end(), hasNumber))) &&
         std::all_of(word + 1, cells.end(), isFigure));
    // 制表人：张三 and 审核：李四 side by side.
    const bool titled = !beforeColon(cell).empty();
    const bool remark =
        (alone ? cells.size() > 1 || titled : titled) && isRemark(cell) &&
        std::all_of(first + 1, cells.end(), [&](std::string_view other) {
            return isEmpty(other) || (!beforeColon(other).empty() && isRemark(trimmedCell(other)));
        });
    const bool heading = alone && cells.size() > 1 && headsGroup(cell);
    if (!isBelow && !total && !remark && !heading && !isRule(cells) && !isInstruction(cells) &&
        !isHeaderAgain(cells, header) && !isRowOfUnits(cells))
        return {};
    const QString text = readText(cell);
    return text.size() > Shown ? text.left(Shown) + QChar(u'…') : text;
}

} // namespace attache
