#include "ui/widgets/task_strip.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/meter.h"

#include <QHBoxLayout>
#include <QLocale>

#include <cmath>

namespace attache {

TaskStrip::TaskStrip(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel({}, FontRole::Small, TextColor::Muted))
    , m_bar(new MeterWidget)
    , m_percent(new TextLabel({}, FontRole::Small, TextColor::Muted))
    , m_cancel(new Button(Common::tr("Cancel"), ButtonKind::Link))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space3);
    m_bar->setTone(Tone::Accent);
    m_bar->setNumberVisible(false);
    m_bar->setFixedWidth(tokens::TaskBarWidth);
    m_cancel->setFont(fontFor(FontRole::Small));
    row->addWidget(m_title);
    row->addWidget(m_bar);
    row->addWidget(m_percent);
    row->addWidget(m_cancel);
    connect(m_cancel, &Button::clicked, this, &TaskStrip::cancelRequested);
    hide();
}

void TaskStrip::setTask(const QString &title, double share)
{
    m_title->setText(title);
    m_bar->setVisible(share >= 0);
    m_bar->setValue(qMax(0.0, share), 1);
    const double percent = std::floor(qBound(0.0, share, 1.0) * 100);
    m_percent->setText(share < 0 ? QStringLiteral("…")
                                 //: Progress of a running task
                                 : tr("%1%").arg(QLocale().toString(percent, 'f', 0)));
    setAccessibleName(title);
    setAccessibleDescription(m_percent->text());
    show();
}

void TaskStrip::setCancellable(bool cancellable)
{
    m_cancel->setVisible(cancellable);
}

void TaskStrip::clear()
{
    hide();
}

} // namespace attache
