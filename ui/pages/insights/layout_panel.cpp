#include "ui/pages/insights/layout_panel.h"

#include "ui/base/tokens.h"
#include "ui/desk/preferences.h"
#include "ui/widgets/arranged_list.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QJsonDocument>
#include <QKeyEvent>

#include <algorithm>

namespace attache {

namespace {

constexpr QLatin1String StateKey("insights.layout");
constexpr int PanelWidth = 284;

} // namespace

LayoutPanel::LayoutPanel(Preferences &preferences, QWidget *parent)
    : CardWidget(tr("Layout"), parent)
    , m_preferences(preferences)
    , m_list(new ArrangedList)
{
    setFixedWidth(PanelWidth);
    connect(addAction(tr("Done")), &Button::clicked, this, &LayoutPanel::closed);
    auto *hint =
        new TextLabel(tr("Tick what is shown. Drag, or Alt+↑ Alt+↓, to move it; W makes it wide."),
                      FontRole::Small, TextColor::Muted);
    hint->setWordWrap(true);
    addWidget(hint);
    m_list->setSized(true);
    m_list->setAccessibleName(tr("Charts of the page"));
    addWidget(m_list, 1);
    addSeparator();
    auto *usual = new Button(tr("The usual layout"));
    addWidget(usual);
    connect(usual, &Button::clicked, m_list, &ArrangedList::showUsual);
    connect(m_list, &ArrangedList::changed, this, [this] {
        m_preferences.setListState(
            StateKey,
            QString::fromUtf8(QJsonDocument(m_list->state()).toJson(QJsonDocument::Compact)));
        Q_EMIT layoutChanged();
    });
}

void LayoutPanel::setFigures(const std::vector<Figure> &figures)
{
    std::vector<ArrangedList::Part> parts;
    parts.reserve(figures.size());
    for (const Figure &figure : figures)
        parts.push_back({figure.key, figure.title, true, false});
    m_list->setParts(std::move(parts));
    m_list->setState(QJsonDocument::fromJson(m_preferences.listState(StateKey).toUtf8()).array());
    m_list->setCurrentRow(0);
}

bool LayoutPanel::isWide(const QString &key) const
{
    const std::vector<ArrangedList::Part> parts = m_list->parts();
    const auto found = std::ranges::find(parts, key, &ArrangedList::Part::key);
    return found != parts.end() && found->wide;
}

void LayoutPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return;
    }
    CardWidget::keyPressEvent(event);
}

} // namespace attache
