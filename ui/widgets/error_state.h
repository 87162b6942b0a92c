#pragma once

#include "core/base/result.h"

#include <QStackedWidget>

namespace attache {

class Button;
class TextLabel;

/// Why what belongs here could not be read, with its details and another try.
class ErrorState : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorState(QWidget *parent = nullptr);
    explicit ErrorState(const Error &error, QWidget *parent = nullptr);

    void setError(const Error &error);

Q_SIGNALS:
    void retried();

private:
    TextLabel *m_message;
    TextLabel *m_detail;
    Button *m_details;
};

/// Shows @p content or, while that cannot be read, an ErrorState in its place:
///
///     const auto rows = visitsOfWeek(…);
///     if (!m_readable->shows(rows))
///         return;
class ErrorSwitch : public QStackedWidget
{
    Q_OBJECT

public:
    /// Takes ownership of @p content.
    explicit ErrorSwitch(QWidget *content, QWidget *parent = nullptr);

    /// Whether @p result holds what is to be shown.
    template <typename T>
    bool shows(const Result<T> &result)
    {
        result ? showContent() : showError(result.error());
        return result.has_value();
    }
    void showContent();
    void showError(const Error &error);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// The person asks to read again.
    void retried();

private:
    QWidget *m_content;
    ErrorState *m_error = nullptr; ///< made when first needed
};

} // namespace attache
