#pragma once

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace attache {

class LinkButton;

/// Whether a PDF gets a password, and which: one is suggested that is easy to say on the phone.
class PasswordRow : public QWidget
{
    Q_OBJECT

public:
    explicit PasswordRow(QWidget *parent = nullptr);

    /// Empty where none is wanted.
    QString password() const;
    /// Whether one is wanted.
    bool isOn() const;
    /// Whether one is wanted that is not there.
    bool isMissing() const;
    void clear();
    /// How wide the box before the field is at least.
    void setBoxWidth(int width);

Q_SIGNALS:
    void changed();

private:
    void addField();
    void suggest();

    QCheckBox *m_on;
    QLineEdit *m_field;
    QAction *m_reveal = nullptr;
    LinkButton *m_another;
};

} // namespace attache
