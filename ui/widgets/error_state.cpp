#include "ui/widgets/error_state.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLoggingCategory>
#include <QVBoxLayout>

namespace attache {

namespace {
Q_LOGGING_CATEGORY(readLog, "attache.read")
} // namespace

ErrorState::ErrorState(QWidget *parent)
    : QWidget(parent)
    , m_message(new TextLabel({}, FontRole::Body, TextColor::Danger))
    , m_detail(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_details(new Button(Common::tr("Details"), ButtonKind::Link))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::Space6, tokens::Space5, tokens::Space6, tokens::Space5);
    column->setSpacing(tokens::Space3);
    for (TextLabel *label : {m_message, m_detail}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *again = new Button(Common::tr("Try again"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(tokens::Space2);
    buttons->addStretch(1);
    buttons->addWidget(again);
    buttons->addWidget(m_details);
    buttons->addStretch(1);
    column->addStretch(1);
    column->addWidget(m_message);
    column->addLayout(buttons);
    column->addWidget(m_detail);
    column->addStretch(1);
    m_detail->hide();
    connect(again, &Button::clicked, this, &ErrorState::retried);
    connect(m_details, &Button::clicked, this,
            [this] { m_detail->setVisible(m_detail->isHidden()); });
}

ErrorState::ErrorState(const Error &error, QWidget *parent)
    : ErrorState(parent)
{
    setError(error);
}

void ErrorState::setError(const Error &error)
{
    qCWarning(readLog).noquote() << error.message << error.detail;
    m_message->setText(error.message.isEmpty() ? tr("This could not be read.") : error.message);
    m_detail->setText(error.detail);
    m_detail->hide();
    m_details->setVisible(!error.detail.isEmpty());
    setAccessibleName(m_message->text());
}

ErrorSwitch::ErrorSwitch(QWidget *content, QWidget *parent)
    : QStackedWidget(parent)
    , m_content(content)
{
    addWidget(content);
    setFocusProxy(content);
}

/// A stack asks its pages what they would like, also where they may not be as large as that.
QSize ErrorSwitch::sizeHint() const
{
    return QStackedWidget::sizeHint().boundedTo(currentWidget()->maximumSize());
}

void ErrorSwitch::showContent()
{
    setCurrentWidget(m_content);
}

void ErrorSwitch::showError(const Error &error)
{
    if (!m_error) {
        m_error = new ErrorState;
        addWidget(m_error);
        connect(m_error, &ErrorState::retried, this, &ErrorSwitch::retried);
    }
    m_error->setError(error);
    setCurrentWidget(m_error);
}

} // namespace attache
