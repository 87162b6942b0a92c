#include "ui/pages/decks/slide_difference.h"

#include "core/base/shared_text.h"
#include "core/brief/text_changes.h"
#include "ui/base/tokens.h"
#include "ui/widgets/changed_line.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/slide_paper.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr QSize PictureSize(136, 76);
constexpr int LabelWidth = 36;
constexpr int RowHeight = 24;
/// Of the lines of a slide; who wants more looks at the slide itself.
constexpr int MostLines = 2;

ChangedLine::Kind kindOf(SpanPart part)
{
    switch (part) {
    case SpanPart::Added:
        return ChangedLine::Kind::New;
    case SpanPart::Removed:
        return ChangedLine::Kind::Gone;
    case SpanPart::Same:
        break;
    }
    return ChangedLine::Kind::Same;
}

} // namespace

SlideDifference::SlideDifference(QWidget *parent)
    : CardWidget({}, parent)
    , m_paper(new SlidePaper)
    , m_rows(new QVBoxLayout)
    , m_open(new LinkButton(tr("Open that slide"), TextColor::Secondary))
    , m_restore(new LinkButton({}, TextColor::Secondary))
{
    setDense();
    addTrailing(m_open);
    addTrailing(m_restore);
    connect(m_open, &QAbstractButton::clicked, this, [this] { Q_EMIT openRequested(m_before); });
    connect(m_restore, &QAbstractButton::clicked, this,
            [this] { Q_EMIT restoreRequested(m_before); });
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, tokens::Space1, 0, tokens::Space1);
    row->setSpacing(tokens::Space4);
    m_paper->setFixedSize(PictureSize);
    row->addWidget(m_paper, 0, Qt::AlignTop);
    m_rows->setSpacing(0);
    row->addLayout(m_rows, 1);
    addWidget(holder);
}

void SlideDifference::addRow(const QString &label, const QString &before, const QString &after)
{
    auto *holder = new QWidget;
    holder->setFixedHeight(RowHeight);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space3);
    auto *word = new TextLabel(label, FontRole::Small, TextColor::Secondary);
    word->setMinimumWidth(LabelWidth);
    row->addWidget(word);
    auto *difference = new ChangedLine;
    std::vector<ChangedLine::Part> parts;
    for (const TextPart &part : changedParts(before, after))
        parts.push_back({kindOf(part.part), part.text});
    difference->setParts(std::move(parts),
                         before.simplified() + QStringLiteral(" → ") + after.simplified());
    row->addWidget(difference, 1);
    m_rows->addWidget(holder);
    m_said.append(label + QStringLiteral(": ") + difference->accessibleName());
}

void SlideDifference::setSlides(const Slide &before, const Slide &after, const QString &version,
                                const QPixmap &picture, bool mayRestore)
{
    m_before = before.id;
    //: Puts the slide of an older version back into its place
    m_restore->setText(tr("Restore slide"));
    m_restore->setVisible(mayRestore);
    m_said.clear();
    clearLayout(m_rows);
    //: %1 is the version of a deck, %2 the number of a slide in it
    setTitle(tr("Against %1, slide %2").arg(version).arg(before.position));
    m_paper->setSlide(picture, before.title, before.body);
    if (before.title != after.title)
        addRow(FieldLabel::tr("Title"), before.title, after.title);
    int lines = 0;
    int more = 0;
    for (const LinePair &pair :
         pairedLines(QString(before.body).split(u'\n'), QString(after.body).split(u'\n'))) {
        if (pair.isSame())
            continue;
        if (lines++ < MostLines)
            addRow(FieldLabel::tr("Text"), pair.before, pair.after);
        else
            ++more;
    }
    if (before.notes != after.notes)
        addRow(FieldLabel::tr("Notes"), before.notes, after.notes);
    if (more > 0)
        m_rows->addWidget(new TextLabel(Common::tr("and %n more line(s)", nullptr, more),
                                        FontRole::Small, TextColor::Secondary));
    if (m_said.isEmpty())
        m_rows->addWidget(new TextLabel(tr("The words are the same; pictures or layout differ."),
                                        FontRole::Small, TextColor::Secondary));
    m_rows->addStretch(1);
}

} // namespace attache
