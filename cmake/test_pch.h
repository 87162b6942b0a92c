// What nearly every test includes; compiled once per test program.
#include "core_pch.h"

#include "core/record/record_type.h"
#include "core/workspace/open_workspace.h"

#include <QTemporaryDir>
#if __has_include(<QSignalSpy>)
#include <QSignalSpy>
#include <QTest>
#endif

#include <gmock/gmock.h>
#include <gtest/gtest.h>
