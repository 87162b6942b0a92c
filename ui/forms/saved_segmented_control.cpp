#include "ui/forms/saved_segmented_control.h"

#include "ui/widgets/segmented_control.h"

namespace attache {

SavedSegmentedControl::SavedSegmentedControl(QWidget *parent)
    : SavedEditor(parent)
    , m_segments(new SegmentedControl)
{
    setEditor(m_segments);
    connect(m_segments, &SegmentedControl::currentChanged, this, [this] {
        if (!m_displaying)
            decided();
    });
}

void SavedSegmentedControl::addChoice(const QString &text, const QVariant &data)
{
    m_segments->addSegment(text, data);
    if (m_segments->count() == 1)
        SavedEditor::setValue(data);
}

QVariant SavedSegmentedControl::value() const
{
    return m_segments->currentData();
}

void SavedSegmentedControl::setReadOnly(bool readOnly)
{
    m_segments->setEnabled(!readOnly);
}

void SavedSegmentedControl::display(const QVariant &value)
{
    m_displaying = true;
    m_segments->setCurrentData(value);
    m_displaying = false;
}

} // namespace attache
