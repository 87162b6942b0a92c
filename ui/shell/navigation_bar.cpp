#include "ui/shell/navigation_bar.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/shortcut_text.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace attache {

class NavigationItem : public QAbstractButton
{
public:
    NavigationItem(QString key, QString iconName, const QString &text, QWidget *parent)
        : QAbstractButton(parent)
        , m_key(std::move(key))
        , m_iconName(std::move(iconName))
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setFixedHeight(tokens::NavigationItemHeight);
        describe();
    }

    QString key() const { return m_key; }
    void setCount(int count)
    {
        m_count = count;
        describe();
        update();
    }
    void setShortcutText(const QString &text)
    {
        m_shortcutText = text;
        describe();
    }
    void setNarrow(bool narrow)
    {
        m_narrow = narrow;
        describe();
        update();
    }
    void describe()
    {
        setAccessibleName(text());
        setAccessibleDescription(m_count >= 0 ? countText() : QString());
        QString tip = m_narrow ? text() : QString();
        if (m_narrow && m_count >= 0)
            tip += QStringLiteral(" · ") + countText();
        if (!m_shortcutText.isEmpty())
            tip =
                tip.isEmpty() ? m_shortcutText : QStringLiteral("%1 (%2)").arg(tip, m_shortcutText);
        setToolTip(tip);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Colors &colors = colorsFor(palette());
        if (isChecked())
            drawPanel(&painter, rect(), colors.accentWeak, {}, tokens::RadiusControl);
        else if (underMouse())
            drawPanel(&painter, rect(), colors.hover, {}, tokens::RadiusControl);
        if (showsFocus(this))
            drawFocusRing(&painter, rect(), colors.accent, tokens::RadiusControl);

        const auto mirrored = [this](const QRect &part) {
            return QStyle::visualRect(layoutDirection(), rect(), part);
        };
        const int iconX = m_narrow ? (width() - tokens::NavigationIconSize) / 2 : IconLeft;
        const QRect iconRect =
            mirrored(QRect(iconX, (height() - tokens::NavigationIconSize) / 2,
                           tokens::NavigationIconSize, tokens::NavigationIconSize));
        painter.drawPixmap(iconRect.topLeft(),
                           iconPixmap(m_iconName, tokens::NavigationIconSize,
                                      isChecked() ? colors.accent : colors.muted,
                                      devicePixelRatioF()));
        if (m_narrow)
            return;
        int right = width() - CountRight;
        if (m_count >= 0) {
            const QFont font = fontFor(FontRole::Body);
            const int countWidth = QFontMetrics(font).horizontalAdvance(countText()) + 1;
            drawLine(&painter, mirrored(QRect(right - countWidth, 0, countWidth, height())),
                     countText(), font, colors.textMuted);
            right -= countWidth + tokens::Space2;
        }
        drawLine(&painter, mirrored(QRect(TextLeft, 0, right - TextLeft, height())), text(),
                 fontFor(isChecked() ? FontRole::BodyBold : FontRole::Body),
                 isChecked() ? colors.accent : colors.secondary,
                 QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    }

private:
    static constexpr int IconLeft = 13;
    static constexpr int TextLeft = 40;
    static constexpr int CountRight = 12;

    QString countText() const { return QLocale().toString(m_count); }

    QString m_key;
    QString m_iconName;
    QString m_shortcutText;
    int m_count = -1;
    bool m_narrow = false;
};

NavigationBar::NavigationBar(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_group(new QButtonGroup(this))
    , m_wordmark(new QWidget)
{
    auto *words = new QHBoxLayout(m_wordmark);
    words->setContentsMargins(tokens::Space3, 0, 0, 0);
    words->setSpacing(tokens::Space2 - 1);
    // The product's two names stand beside each other in every language.
    words->addWidget(new TextLabel(QStringLiteral("行前"), FontRole::Wordmark));
    auto *latin = new TextLabel(QStringLiteral("Attaché"), FontRole::Small, TextColor::Muted);
    latin->setContentsMargins(0, 3, 0, 0); // onto the baseline of the larger name
    words->addWidget(latin, 1);
    m_wordmark->setFixedHeight(tokens::RowHeight);

    m_column->setContentsMargins(tokens::Space2, 9, tokens::Space2 + tokens::Hairline,
                                 tokens::Space2);
    m_column->setSpacing(2);
    m_column->addWidget(m_wordmark);
    m_column->addSpacing(7);
    m_column->addStretch(1);
    setNarrow(false);
    setAccessibleName(tr("Navigation"));
    connect(m_group, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *button) {
        Q_EMIT activated(static_cast<NavigationItem *>(button)->key());
    });
}

void NavigationBar::addItem(const QString &key, const QString &iconName, const QString &text)
{
    auto *item = new NavigationItem(key, iconName, text, this);
    item->setNarrow(m_narrow);
    m_items.insert(key, item);
    m_group->addButton(item);
    m_column->insertWidget(m_column->count() - 1, item);
    const int number = static_cast<int>(m_items.size());
    const QKeySequence shortcut =
        number > 9 ? QKeySequence()
                   : QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number));
    item->setShortcutText(shortcutText(shortcut));
    m_order.push_back({key, iconName, text, shortcut});
}

void NavigationBar::addSeparator()
{
    auto *holder = new QWidget;
    holder->setFixedHeight(17);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(tokens::Space3, 0, tokens::Space3, 0);
    row->addWidget(new Separator);
    m_column->insertWidget(m_column->count() - 1, holder);
}

void NavigationBar::setCount(const QString &key, int count)
{
    if (NavigationItem *item = m_items.value(key))
        item->setCount(count);
}

void NavigationBar::setCurrent(const QString &key)
{
    if (NavigationItem *item = m_items.value(key)) {
        item->setChecked(true);
        return;
    }
    // A page without an item of its own.
    if (QAbstractButton *checked = m_group->checkedButton()) {
        m_group->setExclusive(false);
        checked->setChecked(false);
        m_group->setExclusive(true);
    }
}

QString NavigationBar::current() const
{
    const auto *item = static_cast<NavigationItem *>(m_group->checkedButton());
    return item ? item->key() : QString();
}

void NavigationBar::setNarrow(bool narrow)
{
    m_narrow = narrow;
    m_wordmark->setVisible(!narrow);
    setFixedWidth(narrow ? tokens::NavigationNarrowWidth : tokens::NavigationWidth);
    for (NavigationItem *item : std::as_const(m_items))
        item->setNarrow(narrow);
}

void NavigationBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    painter.fillRect(rect(), colors.nav);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - tokens::Hairline;
    painter.fillRect(QRect(edge, 0, tokens::Hairline, height()), colors.border);
}

} // namespace attache
