#include "ui/pages/duplicates/merged_parts.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/pages/duplicates/merge_words.h"
#include "ui/style/icons.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace attache {

namespace {

constexpr int LabelWidth = 104;
constexpr int NumberWidth = 32;
constexpr int SignWidth = 20;

/// An icon that follows the theme.
class TypeIcon final : public QWidget
{
public:
    explicit TypeIcon(const char *name)
        : m_name(QString::fromLatin1(name))
    {
        setFixedSize(tokens::IconSize, tokens::IconSize);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.drawPixmap(0, 0,
                           iconPixmap(m_name, tokens::IconSize, colorsFor(palette()).secondary,
                                      devicePixelRatioF()));
    }

private:
    QString m_name;
};

QWidget *makePart(const MergedPart &part)
{
    auto *line = new QWidget;
    line->setFixedHeight(tokens::RowHeight);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(new TypeIcon(part.type->icon));
    row->addSpacing(tokens::Space3);
    const QString label = part.type->severalLabel();
    auto *name = new ElidedLabel(label);
    name->setFixedWidth(LabelWidth);
    row->addWidget(name);
    const auto add = [row](const QString &text, int width, FontRole role, TextColor color) {
        auto *words = new ElidedLabel(text, role, color);
        words->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        words->setFixedWidth(width);
        row->addWidget(words);
    };
    const auto number = [](qint64 count) { return QLocale().toString(count); };
    add(number(part.ofKept), NumberWidth, FontRole::Body, TextColor::Secondary);
    add(QStringLiteral("+"), SignWidth, FontRole::Body, TextColor::Secondary);
    add(number(part.ofOther), NumberWidth, FontRole::BodyBold,
        part.ofOther > 0 ? TextColor::Accent : TextColor::Secondary);
    add(QStringLiteral("="), SignWidth, FontRole::Body, TextColor::Secondary);
    add(number(part.together), NumberWidth, FontRole::BodyBold, TextColor::Text);
    row->addSpacing(tokens::Space5);
    const QString remark = MergeWords::remark(part);
    row->addWidget(new ElidedLabel(remark, FontRole::Small, TextColor::Secondary), 1);
    const QString sum =
        QStringLiteral("%1: %2 + %3 = %4")
            .arg(label, number(part.ofKept), number(part.ofOther), number(part.together));
    line->setAccessibleName(remark.isEmpty() ? sum : sum + QStringLiteral(", ") + remark);
    return line;
}

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
        m_rows->addWidget(makePart(part));
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
