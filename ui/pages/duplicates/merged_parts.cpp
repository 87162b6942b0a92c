#include "ui/pages/duplicates/merged_parts.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/pages/duplicates/merge_words.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <array>

namespace attache {

namespace {

constexpr int LabelWidth = 104;
constexpr int NumberWidth = 32;
constexpr int SignWidth = 20;

/// A type with the sum of its records, and what becomes of those that say the same.
class PartRow final : public QWidget
{
public:
    explicit PartRow(const MergedPart &part)
        : m_icon(QString::fromLatin1(part.type->icon))
        , m_label(part.type->severalLabel())
        , m_numbers{number(part.ofKept), number(part.ofOther), number(part.together)}
        , m_isMore(part.ofOther > 0)
    {
        setFixedHeight(tokens::RowHeight);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(WordsWidth, 0, 0, 0);
        const QString remark = MergeWords::remark(part);
        row->addWidget(new ElidedLabel(remark, FontRole::Small, TextColor::Secondary));
        setAccessibleName(QStringLiteral("%1: %2 + %3 = %4")
                              .arg(m_label, m_numbers[0], m_numbers[1], m_numbers[2]));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Colors &colors = colorsFor(palette());
        const auto at = [this](int x, int width) {
            return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, height()));
        };
        const QRect icon = at(0, tokens::IconSize);
        painter.drawPixmap(
            icon.left(), (height() - tokens::IconSize) / 2,
            iconPixmap(m_icon, tokens::IconSize, colors.secondary, devicePixelRatioF()));
        const QFont plain = fontFor(FontRole::Body);
        const QFont bold = fontFor(FontRole::BodyBold);
        drawLine(&painter, at(LabelLeft, LabelWidth), m_label, plain, colors.text);
        int x = LabelLeft + LabelWidth;
        const auto add = [&](const QString &text, int width, const QFont &font,
                             const QColor &color) {
            drawLine(&painter, at(x, width), text, font, color, Qt::AlignRight | Qt::AlignVCenter);
            x += width;
        };
        add(m_numbers[0], NumberWidth, plain, colors.secondary);
        add(QStringLiteral("+"), SignWidth, plain, colors.secondary);
        add(m_numbers[1], NumberWidth, bold, m_isMore ? colors.accent : colors.secondary);
        add(QStringLiteral("="), SignWidth, plain, colors.secondary);
        add(m_numbers[2], NumberWidth, bold, colors.text);
    }

private:
    static constexpr int LabelLeft = tokens::IconSize + tokens::Space3;
    static constexpr int WordsWidth =
        LabelLeft + LabelWidth + 3 * NumberWidth + 2 * SignWidth + tokens::Space5;

    static QString number(qint64 count) { return QLocale().toString(count); }

    QString m_icon;
    QString m_label;
    std::array<QString, 3> m_numbers;
    bool m_isMore;
};

} // namespace

MergedParts::MergedParts(QWidget *parent)
    : CardWidget(tr("What comes together"), parent)
    , m_rows(addRows())
{
    setDense();
    setNote(tr("old numbers and the history are kept"));
    body()->addStretch(1);
}

void MergedParts::say(const QString &text, FontRole role)
{
    auto *words = new TextLabel(text, role, TextColor::Secondary);
    words->setWordWrap(true);
    m_rows->addWidget(words);
}

void MergedParts::showParts(const std::vector<MergedPart> &parts)
{
    clearLayout(m_rows);
    QStringList staying;
    for (const MergedPart &part : parts) {
        if (part.ofOther == 0) {
            staying.append(QStringLiteral("%1 %2").arg(part.type->severalLabel(),
                                                       QLocale().toString(part.ofKept)));
            continue;
        }
        if (m_rows->count() > 0)
            m_rows->addWidget(new Separator);
        m_rows->addWidget(new PartRow(part));
    }
    const bool isNothing = m_rows->count() == 0;
    if (isNothing)
        say(parts.empty() ? tr("Nothing refers to either of them.")
                          : tr("Nothing comes along with the other one."),
            FontRole::Body);
    if (!staying.isEmpty()) {
        m_rows->addSpacing(tokens::Space2);
        //: What the record that stays had before, and the other one has none of
        say(tr("As before: %1").arg(staying.join(Common::tr(", "))), FontRole::Small);
    }
}

} // namespace attache
