#pragma once

#include "ui/forms/saved_editor.h"

#include <QDate>

class QLineEdit;

namespace attache {

class TextLabel;

/// A day, which may be missing; a QDate in the QVariant, invalid when empty. Typed in any way that
/// readWholeDate() reads (2026-11-30, 11-30, 下周五, "in 3 days"), with the day it means shown at
/// the field's right end meanwhile, or picked from the calendar (Alt+Down). Announced when the
/// field is left: half a date is another date.
class SavedDateEdit final : public SavedEditor
{
    Q_OBJECT

public:
    explicit SavedDateEdit(QWidget *parent = nullptr);

    QLineEdit *lineEdit() const { return m_edit; }
    QVariant value() const override;
    void setReadOnly(bool readOnly) override;
    /// The day from which 下周五 counts and at which an empty field's calendar opens; without it
    /// only dates with their year are read.
    void setToday(QDate today) { m_today = today; }
    /// What is shown beside the text while it is typed; empty when nothing is.
    QString reading() const;

    /// Nothing when @p text is not a day.
    static QDate parse(const QString &text, QDate today = {});

protected:
    void display(const QVariant &value) override;
    QString fault() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openCalendar();
    void showReading();
    void placeReading();

    QLineEdit *m_edit;
    TextLabel *m_reading;
    QDate m_today;
};

} // namespace attache
