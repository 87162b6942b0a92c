#pragma once

#include "ui/forms/saved_editor.h"

namespace attache {

class SegmentedControl;

/// A few choices all in sight; QString key.
class SavedSegmentedControl final : public SavedEditor
{
    Q_OBJECT

public:
    explicit SavedSegmentedControl(QWidget *parent = nullptr);

    void addChoice(const QString &text, const QVariant &data);
    QVariant value() const override;
    void setReadOnly(bool readOnly) override;

protected:
    void display(const QVariant &value) override;

private:
    SegmentedControl *m_segments;
    bool m_displaying = false;
};

} // namespace attache
