#include "ui/pages/library/product_rivals_card.h"

#include "core/base/shared_text.h"
#include "core/brief/links.h"
#include "core/record/record_names.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/models/day_text.h"
#include "ui/widgets/clamped_label.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/list_row.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

/// More columns would be too narrow to read.
constexpr size_t MostRivals = 3;
constexpr int HeadHeight = 28;
constexpr int FunctionHeight = 44;
/// How the columns share the width.
constexpr int NamePart = 4;
constexpr int RivalPart = 6;
constexpr int OursPart = 5;
constexpr int SourcePart = 4;
/// What was seen longer ago should be asked again.
constexpr int OldAfterDays = 180;

QWidget *column(QWidget *upper, QWidget *lower)
{
    auto *holder = new QWidget;
    // Each column has its part of the width, whatever stands in it.
    holder->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *lines = new QVBoxLayout(holder);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addStretch(1);
    lines->addWidget(upper);
    if (lower)
        lines->addWidget(lower);
    lines->addStretch(1);
    return holder;
}

QWidget *small(const QString &text, TextColor color = TextColor::Secondary)
{
    return new ElidedLabel(text, FontRole::Small, color);
}

/// The first of the cells that are known: where the row leads and where its source stands.
const RivalFunction &firstKnown(const RivalLine &line)
{
    return **std::ranges::find_if(line.cells, [](const RivalFunction *cell) { return cell; });
}

QString beside(const RivalFunction &function)
{
    return firstOf({QString(function.usersSay).simplified(), function.price});
}

/// The column of our own product, which stands out among those of the competitors.
class OursCell final : public QWidget
{
public:
    explicit OursCell(const QString &text)
    {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
        auto *line = new QHBoxLayout(this);
        line->setContentsMargins(tokens::Space2, 0, tokens::Space2, 0);
        auto *words = new ClampedLabel(Lines, FontRole::SmallBold,
                                       text.isEmpty() ? TextColor::Muted : TextColor::Text);
        words->setText(firstOf({text, QStringLiteral("–")}));
        line->addWidget(words);
    }

private:
    static constexpr int Lines = 2;

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter(this).fillRect(rect(), colorsFor(palette()).accentWeak);
    }
};

QWidget *makeCell(const RivalFunction *cell)
{
    if (!cell)
        return column(new ElidedLabel(QStringLiteral("–"), FontRole::Body, TextColor::Muted),
                      nullptr);
    const QString claimed = QString(cell->valueClaimed).simplified();
    const QString more = beside(*cell);
    QWidget *holder = column(new ElidedLabel(firstOf({claimed, cell->price, QStringLiteral("–")})),
                             more.isEmpty() ? nullptr : small(more));
    holder->setToolTip(plainTip(joined({claimed, cell->price, QString(cell->usersSay)})));
    return holder;
}

} // namespace

ProductRivalsCard::ProductRivalsCard(QWidget *parent)
    : ProductCard(tr("Against competitors"),
                  tr("No function of a competitor is held against it yet. They are noted with the "
                     "competitor, each with its source."),
                  parent)
{
    addLink(TypeLabel::tr("Competitors"), QStringLiteral("attache:library#competitor"));
}

void ProductRivalsCard::showStory(const ProductStory &story)
{
    std::vector<Row> rows;
    const size_t count = std::min(MostRivals, story.rivals.size());
    setNote(count == 0 ? QString()
            : count < story.rivals.size()
                //: %1 of the competitors have a column
                ? tr("%1 of %n competitor(s)", nullptr, int(story.rivals.size())).arg(count)
                : tr("function by function"));
    if (count > 0)
        rows.push_back(headRow(story, count));
    const std::vector<RivalLine> lines = story.rivalLines(MostRivals);
    for (const RivalLine &line : lines)
        rows.push_back(functionRow(line, story));
    // That nobody was asked says something only where the product is sold.
    if (story.totals.count(MapState::Rival) > 0 || count > 0)
        rows.push_back(othersRow(story.totals));
    showRows(rows);
}

/// How many accounts have a rival's in its place, and of how many nothing is known.
ProductCard::Row ProductRivalsCard::othersRow(const MapTotals &totals)
{
    const QString words =
        joined({tr("%n account(s) use a competitor's", nullptr, totals.count(MapState::Rival)),
                tr("%n never asked", nullptr, totals.count(MapState::Unknown))});
    return {words, [this, words] {
                ListRow *row = makeLinkRow(tokens::RowHeight, words,
                                           QStringLiteral("attache:accounts#product-map"));
                row->row()->addWidget(small(words), 1);
                row->row()->addWidget(
                    new TextLabel(tr("Map of products"), FontRole::Small, TextColor::Accent));
                return row;
            }};
}

ProductCard::Row ProductRivalsCard::headRow(const ProductStory &story, size_t count)
{
    const std::vector<ProductRival> rivals(story.rivals.begin(),
                                           story.rivals.begin() + std::ptrdiff_t(count));
    QString key;
    for (const ProductRival &rival : rivals)
        key += rival.id.toString() + rival.name + rival.expiredOn.toString(Qt::ISODate);
    return {key, [this, rivals] { return makeHead(rivals); }};
}

QWidget *ProductRivalsCard::makeHead(const std::vector<ProductRival> &rivals)
{
    auto *holder = new QWidget;
    holder->setFixedHeight(HeadHeight);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    row->addWidget(column(small(FieldLabel::tr("Function")), nullptr), NamePart);
    row->addWidget(new OursCell(FieldLabel::tr("Ours")), OursPart);
    QStringList names{FieldLabel::tr("Ours")};
    for (const ProductRival &rival : rivals) {
        const bool expired = rival.expiredOn.isValid();
        //: Behind the name of a competitor whose description should have been reviewed
        const QString words = expired ? tr("%1 (expired)").arg(rival.name) : rival.name;
        names.append(words);
        auto *link = new LinkButton(words, expired ? TextColor::Warn : TextColor::Accent);
        link->setMinimumWidth(0);
        connect(link, &Button::clicked, this,
                [this, id = rival.id] { Q_EMIT openRequested(linkTo(id)); });
        auto *cell = new QWidget;
        cell->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        auto *line = new QHBoxLayout(cell);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(link);
        line->addStretch(1);
        row->addWidget(cell, RivalPart);
    }
    row->addWidget(column(small(FieldLabel::tr("Source")), nullptr), SourcePart);
    holder->setAccessibleName(names.join(QStringLiteral(" · ")));
    return holder;
}

ProductCard::Row ProductRivalsCard::functionRow(const RivalLine &line, const ProductStory &story)
{
    QStringList said{line.name};
    if (!line.ours.isEmpty())
        said.append({FieldLabel::tr("Ours"), line.ours});
    for (size_t i = 0; i < line.cells.size(); ++i) {
        const RivalFunction *cell = line.cells[i];
        if (cell)
            said.append(
                {story.rivals[i].name, QString(cell->valueClaimed).simplified(), beside(*cell)});
    }
    const RivalFunction &first = firstKnown(line);
    said.append(
        {first.source, first.seenOn.isValid() ? shortDay(first.seenOn, story.today) : QString()});
    said.removeAll(QString());
    const QString words = said.join(QStringLiteral(" · "));
    return {words + first.id.toString(),
            [this, &line, words, today = story.today] { return makeFunction(line, words, today); }};
}

QWidget *ProductRivalsCard::makeFunction(const RivalLine &line, const QString &said, QDate today)
{
    const RivalFunction &first = firstKnown(line);
    ListRow *row = makeLinkRow(FunctionHeight, said, linkTo(first.id));
    row->row()->addWidget(column(new ElidedLabel(line.name), nullptr), NamePart);
    row->row()->addWidget(new OursCell(line.ours), OursPart);
    for (const RivalFunction *cell : line.cells)
        row->row()->addWidget(makeCell(cell), RivalPart);
    const bool old = first.seenOn.isValid() && first.seenOn.daysTo(today) > OldAfterDays;
    const QString day = first.seenOn.isValid() ? shortDay(first.seenOn, today) : QString();
    const TextColor color = old ? TextColor::Warn : TextColor::Secondary;
    row->row()->addWidget(
        first.source.isEmpty()
            ? column(small(day.isEmpty() ? tr("no source") : day,
                           day.isEmpty() ? TextColor::Warn : color),
                     nullptr)
            : column(small(first.source), day.isEmpty() ? nullptr : small(day, color)),
        SourcePart);
    return row;
}

} // namespace attache
